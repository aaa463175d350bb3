package blog.broadsheet.publish.source;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.PostPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What came of reading a post file. */
public sealed interface Reading {
  /** For the author; empty when all is well. */
  List<String> warnings();

  /**
   * A post or a page.
   *
   * @param aliases paths that lead to it
   * @param redirect where it sends its readers instead
   * @param draft whether its author keeps it back
   * @param page whether it is a page and stands in no listing
   * @param place where a page stands in the site's navigation
   * @param particulars what its own page needs to know besides
   * @param tags their names as the author wrote them, one perhaps several times
   * @param html its body, sanitized
   * @param markdown its body, without front matter
   */
  // Nobody confuses it with java.lang.Readable, a source of characters.
  @SuppressWarnings("AvoidCommonTypeNames")
  record Readable(
      Entry entry,
      Set<PostPath> aliases,
      Optional<String> redirect,
      boolean draft,
      boolean page,
      OptionalInt place,
      Particulars particulars,
      List<String> tags,
      String html,
      String markdown,
      List<String> warnings)
      implements Reading {
    public Readable {
      aliases = Set.copyOf(aliases);
      tags = List.copyOf(tags);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A page that would show nothing, or stand where the site has a list.
   *
   * @param reason in words for its author
   */
  record Ignored(String reason) implements Reading {
    @Override
    public List<String> warnings() {
      return List.of(reason);
    }
  }

  /** A file that cannot be published as it is. */
  record Faulty(Problem problem, List<String> warnings) implements Reading {
    public Faulty {
      warnings = List.copyOf(warnings);
    }
  }
}
