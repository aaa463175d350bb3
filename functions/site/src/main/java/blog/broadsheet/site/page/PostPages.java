package blog.broadsheet.site.page;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SitePage;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.theme.Theme;
import blog.broadsheet.site.view.Card;
import blog.broadsheet.site.view.Link;
import blog.broadsheet.site.view.Picture;
import blog.broadsheet.site.view.Prose;
import blog.broadsheet.site.view.View;
import blog.broadsheet.site.visit.MarkdownPath;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The posts and pages, and what is left where one has been. */
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
              case At.Found(var post) -> negotiated(visit, post);
              case At.Page(var page) -> show(visit, page);
              case At.Moved(var to) -> Response.moved(to.encoded());
              case At.Redirected(var location) -> Response.moved(location);
              case At.Gone() -> notices.gone(visit);
            });
  }

  private Response show(Visit visit, SitePage page) {
    var entry = page.entry();
    var translations = Translations.of(visit, entry);
    var view =
        new View.Page(
            Frames.page(visit, page, translations),
            Prose.of(page, visit.body(page), visit.language(entry)),
            translations.links());
    return Response.ok(MediaType.HTML, theme.render(view));
  }

  /**
   * A post as its author wrote it, at its own path with {@code .md} behind, or what is left of one
   * there. A post comes first: it may stand where the other form of its path has been.
   */
  public Optional<Response> markdownAt(Visit visit, PostPath path) {
    var found = MarkdownPath.posts(path).flatMap(post -> visit.at(post).stream()).toList();
    return Stream.concat(
            found.stream().flatMap(at -> markdown(visit, at).stream()),
            found.stream().flatMap(at -> markdownLeft(visit, at).stream()))
        .findFirst();
  }

  private static Optional<Response> markdown(Visit visit, At at) {
    return at instanceof At.Found(var post) ? markdown(visit, post) : Optional.empty();
  }

  private Optional<Response> markdownLeft(Visit visit, At at) {
    return switch (at) {
      case At.Moved(var to) -> markdownMoved(visit, to);
      case At.Gone() -> Optional.of(notices.gone(visit));
      case At.Found _, At.Page _, At.Redirected _ -> Optional.empty();
    };
  }

  /** A page and a post of HTML have none, wherever they are. */
  private static Optional<Response> markdownMoved(Visit visit, PostPath to) {
    return visit
        .at(to)
        .filter(at -> at instanceof At.Found(var post) && post.markdown().isPresent())
        .map(_ -> Response.moved(MarkdownPath.of(to)));
  }

  /** Markdown for those who ask for it, and a page for everybody else. */
  private Response negotiated(Visit visit, Post post) {
    var wanted =
        visit.request().prefers(MediaType.MARKDOWN.essence(), MediaType.HTML.essence())
            ? markdown(visit, post)
            : Optional.<Response>empty();
    return wanted.orElseGet(() -> show(visit, post)).with("Vary", "Accept");
  }

  private static Optional<Response> markdown(Visit visit, Post post) {
    return post.markdown()
        .map(name -> "# " + post.entry().title() + "\n\n" + visit.text(name))
        .map(text -> Response.ok(MediaType.MARKDOWN, text))
        .map(answer ->
            answer.with("Link", "<%s>; rel=\"canonical\"".formatted(visit.canonical(post))))
        .map(answer ->
            post.particulars().has(Omission.INDEX)
                ? answer
                : answer.with("X-Robots-Tag", "noindex"));
  }

  /** What a page shows besides the post is asked for at the same time, so a reader waits once. */
  private Response show(Visit visit, Post post) {
    var entry = post.entry();
    var language = visit.language(entry);
    var site = visit.settings().lang();
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      var body = supplyAsync(() -> visit.body(post), tasks);
      var older = supplyAsync(() -> Neighbours.older(visit, entry), tasks);
      var newer = supplyAsync(() -> Neighbours.newer(visit, entry), tasks);
      var related = supplyAsync(() -> RelatedPosts.of(visit, entry), tasks);
      var translations = Translations.of(visit, entry);
      var neighbours = new Neighbours(older.join(), newer.join());
      var view =
          new View.Post(
              Frames.article(visit, post, neighbours, translations),
              Card.of(entry, language, site),
              Picture.of(post),
              Prose.of(post, body.join(), language),
              visit.furnishing().afterPost().filter(_ -> post.particulars().has(Omission.COMMENTS)),
              translations.links(),
              neighbours.older().map(other -> Link.of(other, language, site)),
              neighbours.newer().map(other -> Link.of(other, language, site)),
              related.join().stream().map(other -> Card.of(other, language, site)).toList());
      return Response.ok(MediaType.HTML, theme.render(view));
    }
  }
}
