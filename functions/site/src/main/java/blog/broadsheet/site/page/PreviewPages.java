package blog.broadsheet.site.page;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Document;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.view.Card;
import blog.broadsheet.site.view.Picture;
import blog.broadsheet.site.view.Prose;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/** What authors keep back, for those who have the link. No answer is kept or indexed by anybody. */
public final class PreviewPages {
  private final Theme theme;
  private final Notices notices;

  public PreviewPages(Theme theme, Notices notices) {
    this.theme = theme;
    this.notices = notices;
  }

  /** The preview; where the post is live by now, its readers are sent there. */
  public Response at(Visit visit, String token) {
    return PreviewToken.parse(token)
        .flatMap(visit::preview)
        .map(found ->
            switch (found) {
              case At.Found(var post) -> show(visit, post);
              case At.Page(var page) -> show(visit, page);
              case At.Moved(var to) -> Response.elsewhere(to.encoded());
              case At.Redirected(var location) -> Response.elsewhere(location);
              case At.Gone() -> notices.gone(visit);
            })
        .orElseGet(() -> notices.notFound(visit))
        .kept(Caching.PRIVATE)
        .with("X-Robots-Tag", "noindex, nofollow");
  }

  private Response show(Visit visit, Document document) {
    var language = visit.language(document.entry());
    var card = card(visit, document);
    var frame = Frames.unlisted(visit, document.entry());
    var prose = Prose.of(document, visit.body(document), language);
    return Response.ok(
        MediaType.HTML, theme.render(new View.Preview(frame, card, picture(document), prose)));
  }

  private static Optional<Card> card(Visit visit, Document document) {
    return switch (document) {
      case Post post -> Optional.of(card(visit, post.entry()));
      case SitePage _ -> Optional.empty();
    };
  }

  private static Optional<Picture> picture(Document document) {
    return document instanceof Post post ? Picture.of(post) : Optional.empty();
  }

  private static Card card(Visit visit, Entry entry) {
    var card = Card.of(entry, visit.language(entry), visit.settings().lang());
    return entry.published().equals(Entry.UNDATED) ? card.undated() : card;
  }
}
