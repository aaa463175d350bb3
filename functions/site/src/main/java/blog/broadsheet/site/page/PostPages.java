package blog.broadsheet.site.page;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.view.Calendar;
import blog.broadsheet.site.view.Card;
import blog.broadsheet.site.view.Theme;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/** The posts, and what is left where one has been. */
public final class PostPages {
  private final Theme theme;
  private final Notices notices;

  public PostPages(Theme theme, Notices notices) {
    this.theme = theme;
    this.notices = notices;
  }

  public Optional<Response> at(Visit visit, PostPath path) {
    return visit
        .at(path)
        .map(found ->
            switch (found) {
              case At.Found(var post) -> show(visit, post);
              case At.Moved(var to) -> Response.moved(to.encoded());
              case At.Redirected(var location) -> Response.moved(location);
              case At.Gone() -> notices.gone(visit);
            });
  }

  private Response show(Visit visit, Post post) {
    var card = Card.of(post.entry(), Calendar.of(visit.settings()));
    var frame = Frames.article(visit, post.entry());
    return Response.ok(MediaType.HTML, theme.render(new View.Post(frame, card, visit.body(post))));
  }
}
