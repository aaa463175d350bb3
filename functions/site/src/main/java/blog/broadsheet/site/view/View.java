package blog.broadsheet.site.view;

import blog.broadsheet.post.Profile;
import blog.broadsheet.post.Word;
import java.util.List;
import java.util.Optional;

/** A page, ready for its template. */
public sealed interface View {
  /**
   * Posts, newest first.
   *
   * @param parent the page that leads to this one and its like
   * @param lead what stands under the heading
   * @param author whose posts they are, if the owner says who that is
   * @param feed of these posts alone
   * @param sought what the reader searched for
   */
  record Listing(
      Frame frame,
      Optional<Link> parent,
      Optional<String> lead,
      Optional<Profile> author,
      Optional<String> feed,
      Optional<String> sought,
      List<Link> people,
      List<Card> cards)
      implements View {
    public Listing {
      people = List.copyOf(people);
      cards = List.copyOf(cards);
    }

    /** What to say where no posts are: only the first part of the home page has all there are. */
    public Word emptiness() {
      var isFirst = frame.series().previous().isEmpty();
      // A page of words alone has them for its title.
      var isOfWords = sought.isPresent() && sought.equals(frame.subject().title());
      if (isOfWords && isFirst && frame.series().next().isEmpty()) {
        return Word.NOTHING_FOUND;
      }
      var isWhole = frame.subject().title().isEmpty() && isFirst;
      return isWhole ? Word.NO_POSTS : Word.NO_POSTS_HERE;
    }
  }

  /** The terms of one kind. */
  record Terms(Frame frame, List<CountedLink> terms) implements View {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** All years and months, newest first. */
  record Archive(Frame frame, List<Year> years) implements View {
    public Archive {
      years = List.copyOf(years);
    }

    /** A year and its months that have posts. */
    public record Year(CountedLink link, List<CountedLink> months) {
      public Year {
        months = List.copyOf(months);
      }
    }
  }

  /**
   * One post.
   *
   * @param picture above its text
   * @param after the owner's HTML below it
   * @param translations it in other languages
   * @param previous the post before it, which is older
   * @param next the post after it, which is newer
   * @param related what to read on, the closest first
   */
  record Post(
      Frame frame,
      Card card,
      Optional<Picture> picture,
      Prose prose,
      Optional<String> after,
      List<Link> translations,
      Optional<Link> previous,
      Optional<Link> next,
      List<Card> related)
      implements View {
    public Post {
      translations = List.copyOf(translations);
      related = List.copyOf(related);
    }
  }

  /**
   * A page outside the stream of posts.
   *
   * @param translations it in other languages
   */
  record Page(Frame frame, Prose prose, List<Link> translations) implements View {
    public Page {
      translations = List.copyOf(translations);
    }
  }

  /**
   * A post or a page that is not live.
   *
   * @param card what a post is introduced by, as a page is not
   * @param picture above the text of a post
   */
  record Preview(Frame frame, Optional<Card> card, Optional<Picture> picture, Prose prose)
      implements View {}

  /**
   * Something to say instead of a page, and where to go from there.
   *
   * @param closest what the reader may have looked for
   */
  record Notice(Frame frame, String text, List<Link> closest) implements View {
    public Notice {
      closest = List.copyOf(closest);
    }
  }

  /**
   * What the owner says where nothing is.
   *
   * @param closest what the reader may have looked for
   */
  record NotFound(Frame frame, Prose prose, List<Link> closest) implements View {
    public NotFound {
      closest = List.copyOf(closest);
    }
  }

  /** The site is out of order. Nothing in it has to be read from anywhere. */
  record Fault(String requestId) implements View {}
}
