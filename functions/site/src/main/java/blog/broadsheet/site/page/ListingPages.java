package blog.broadsheet.site.page;

import blog.broadsheet.index.ListingPage;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.Keywords;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Profile;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.post.Word;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.view.Card;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.Choice;
import blog.broadsheet.site.visit.Visit;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Posts, newest first: of the whole blog, a term, a year or a month. */
public final class ListingPages {
  /** That a search names: each is looked for. */
  private static final int MOST_PEOPLE = 3;

  private final Theme theme;

  public ListingPages(Theme theme) {
    this.theme = theme;
  }

  /** A listing under a heading of its own. */
  private record Subject(
      Listing listing,
      String title,
      PostPath path,
      Link parent,
      Optional<String> lead,
      Optional<Profile> author,
      Optional<String> feed) {
    static Subject of(TermCount term, PostPath path, Optional<Profile> author, Language language) {
      return new Subject(
          term.term().listing(),
          term.term().name(),
          path,
          IndexPages.link(term.term().kind(), language),
          Optional.of(language.count(Word.POSTS, term.posts())),
          author,
          Optional.of(path.encoded() + "feed.xml"));
    }

    static Subject of(Listing listing, String title, String path, Link parent) {
      return new Subject(
          listing,
          title,
          PostPath.of(path),
          parent,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** The home page, or what the parameters of a request choose. */
  public Response home(Visit visit) {
    var choice = Choice.of(visit.request().query());
    return choice.isEmpty() ? newest(visit) : chosen(visit, choice);
  }

  private Response chosen(Visit visit, Choice choice) {
    var page = visit.list(choice.filter(), visit.before(), visit.settings().postsPerPage());
    return show(
        new View.Listing(
            Frames.chosen(visit, choice, page),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("/feed.xml?" + choice.encoded()),
            choice.sought(),
            people(visit, choice),
            cards(visit, page)));
  }

  /** Posts are found by the key by which they name an author, and readers know the name. */
  private static List<Link> people(Visit visit, Choice choice) {
    return choice.sought().map(Keywords::of).filter(words -> !words.isEmpty()).stream()
        .flatMap(visit.furnishing()::authorsNamed)
        .limit(MOST_PEOPLE)
        .flatMap(author -> visit.term(TermKind.AUTHOR, author.slug()).stream())
        .map(count -> new Link(count.term().name(), count.term().path().encoded()))
        .toList();
  }

  /** It is there without any post, too. */
  private Response newest(Visit visit) {
    var page = visit.list(new Listing.All(), visit.before(), visit.settings().postsPerPage());
    var lead = Optional.of(visit.settings().description()).filter(text -> !text.isBlank());
    return show(
        new View.Listing(
            Frames.home(visit, page),
            Optional.empty(),
            lead,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            cards(visit, page)));
  }

  /** The page of a term; a name that is not spelled as its slug is sent there. */
  public Optional<Response> ofTerm(Visit visit, TermKind kind, String name) {
    var slug = Slug.of(name);
    var path = PostPath.parse("/" + kind.plural() + "/" + slug + "/");
    if (!slug.equals(name)) {
      return path.filter(_ -> visit.list(new Listing.OfTerm(kind, slug)).isPresent())
          .map(to -> Response.moved(to.encoded()));
    }
    return path.flatMap(own ->
        visit
            .term(kind, slug)
            .flatMap(term ->
                show(visit, Subject.of(term, own, profile(visit, term), visit.language()))));
  }

  private static Optional<Profile> profile(Visit visit, TermCount count) {
    return Optional.of(count.term())
        .filter(term -> term.kind() == TermKind.AUTHOR)
        .flatMap(term -> visit.furnishing().profile(term.slug()));
  }

  public Optional<Response> ofYear(Visit visit, Year year) {
    var path = "/%04d/".formatted(year.getValue());
    var parent = IndexPages.archive(visit.language());
    return show(visit, Subject.of(new Listing.OfYear(year), year.toString(), path, parent));
  }

  public Optional<Response> ofMonth(Visit visit, YearMonth month) {
    var year = "%04d".formatted(month.getYear());
    var path = "/%s/%02d/".formatted(year, month.getMonthValue());
    var title = visit.language().calendar().name(month);
    var parent = new Link(year, "/" + year + "/");
    return show(visit, Subject.of(new Listing.OfMonth(month), title, path, parent));
  }

  private Optional<Response> show(Visit visit, Subject subject) {
    return visit
        .list(subject.listing())
        .map(page ->
            show(
                new View.Listing(
                    Frames.listing(visit, subject.title(), subject.path(), subject.listing(), page),
                    Optional.of(subject.parent()),
                    subject.lead(),
                    subject.author(),
                    subject.feed(),
                    Optional.empty(),
                    List.of(),
                    cards(visit, page))));
  }

  private static List<Card> cards(Visit visit, ListingPage page) {
    var language = visit.language();
    return page.entries().stream()
        .map(entry -> Card.of(entry, language, visit.settings().lang()))
        .toList();
  }

  private Response show(View.Listing view) {
    return Response.ok(MediaType.HTML, theme.render(view));
  }
}
