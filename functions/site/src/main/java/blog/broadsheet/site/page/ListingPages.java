package blog.broadsheet.site.page;

import blog.broadsheet.index.ListingPage;
import blog.broadsheet.index.TermCount;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Slug;
import blog.broadsheet.post.TermKind;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.view.Calendar;
import blog.broadsheet.site.view.Card;
import blog.broadsheet.site.view.CountedLink;
import blog.broadsheet.site.view.Frame;
import blog.broadsheet.site.view.Theme;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.Visit;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** Posts, newest first: of the whole blog, a term, a year or a month. */
public final class ListingPages {
  private final Theme theme;

  public ListingPages(Theme theme) {
    this.theme = theme;
  }

  /** The home page, which is there without any post, too. */
  public Response home(Visit visit) {
    var page = visit.list(new Listing.All(), visit.before(), visit.settings().postsPerPage());
    var description = visit.settings().description();
    var lead = Optional.of(description).filter(text -> !text.isBlank());
    return show(visit, Frames.home(visit, page), lead, page);
  }

  /** The page of a term; a name that is not spelled as its slug is sent there. */
  public Optional<Response> ofTerm(Visit visit, TermKind kind, String name) {
    var slug = Slug.of(name);
    var listing = new Listing.OfTerm(kind, slug);
    var path = PostPath.parse("/" + kind.plural() + "/" + slug + "/");
    if (!slug.equals(name)) {
      return path.filter(_ -> visit.list(listing).isPresent())
          .map(to -> Response.moved(to.encoded()));
    }
    return path.flatMap(
        own -> visit.term(kind, slug).flatMap(term -> ofTerm(visit, listing, own, term)));
  }

  public Optional<Response> ofYear(Visit visit, Year year) {
    var path = PostPath.of("/%04d/".formatted(year.getValue()));
    return show(visit, year.toString(), Optional.empty(), path, new Listing.OfYear(year));
  }

  public Optional<Response> ofMonth(Visit visit, YearMonth month) {
    var path = PostPath.of("/%04d/%02d/".formatted(month.getYear(), month.getMonthValue()));
    var title = Calendar.of(visit.settings()).name(month);
    return show(visit, title, Optional.empty(), path, new Listing.OfMonth(month));
  }

  private Optional<Response> ofTerm(Visit visit, Listing listing, PostPath path, TermCount term) {
    var lead = Optional.of(CountedLink.count(term.posts()));
    return show(visit, term.term().name(), lead, path, listing);
  }

  private Optional<Response> show(
      Visit visit, String title, Optional<String> lead, PostPath path, Listing listing) {
    return visit
        .list(listing)
        .map(page -> show(visit, Frames.listing(visit, title, path, listing, page), lead, page));
  }

  private Response show(Visit visit, Frame frame, Optional<String> lead, ListingPage page) {
    var calendar = Calendar.of(visit.settings());
    var cards = page.entries().stream().map(entry -> Card.of(entry, calendar)).toList();
    return Response.ok(MediaType.HTML, theme.render(new View.Listing(frame, lead, cards)));
  }
}
