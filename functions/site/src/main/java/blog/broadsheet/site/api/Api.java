package blog.broadsheet.site.api;

import blog.broadsheet.index.At;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Choice;
import blog.broadsheet.site.visit.Visit;
import com.grack.nanojson.JsonWriter;

/** Answers {@code /api/posts}, {@code /api/posts/…} and {@code /api/openapi.json}. */
public final class Api {
  /** Where the API begins; the path of a post follows. */
  public static final String POSTS = "/api/posts";

  /** What the API takes and answers. */
  public Response description() {
    return OpenApi.answer();
  }

  /** A part of a listing, and the cursor where it goes on. */
  public Response posts(Visit visit) {
    var parameters = new Parameters(visit.request().query());
    var limit = parameters.limit().orElse(visit.settings().postsPerPage());
    var filter = Choice.of(visit.request().query()).filter();
    var page = visit.list(filter, visit.before(), limit);
    var json = JsonWriter.string().object().array("posts");
    var lang = visit.settings().lang();
    page.entries().forEach(entry -> PostJson.write(json.object(), entry, lang).end());
    return ok(json.end().value("next", page.next().map(Cursor::encoded).orElse(null)).end().done());
  }

  /** One post with its HTML. */
  public Response post(Visit visit, PostPath path) {
    return visit
        .at(path)
        .map(found ->
            switch (found) {
              case At.Found(var post) ->
                  ok(
                      PostJson.write(
                              JsonWriter.string().object(), post.entry(), visit.settings().lang())
                          .value("html", visit.body(post))
                          .end()
                          .done());
              case At.Page _ -> notFound();
              case At.Moved(var to) -> Response.moved(POSTS + to.encoded());
              case At.Redirected(var location) -> Response.moved(location);
              case At.Gone() -> error(410, Caching.PAGE, "The post has been taken away for good.");
            })
        .orElseGet(this::notFound);
  }

  public Response notFound() {
    return error(404, Caching.MISS, "There is no post at this path.");
  }

  public Response badRequest(String reason) {
    return error(400, Caching.NEVER, reason);
  }

  public Response fault(String requestId) {
    return Response.of(
        500,
        MediaType.JSON,
        Caching.NEVER,
        JsonWriter.string()
            .object()
            .value("error", "Something went wrong.")
            .value("requestId", requestId)
            .end()
            .done());
  }

  public Response tooLarge() {
    return error(
        500,
        Caching.NEVER,
        "The answer is larger than 6 MB, the most that can be sent. Ask for it compressed, with"
            + " Accept-Encoding: gzip, or with a smaller limit.");
  }

  private static Response ok(String json) {
    return Response.ok(MediaType.JSON, json);
  }

  private static Response error(int status, Caching caching, String message) {
    var json = JsonWriter.string().object().value("error", message).end().done();
    return Response.of(status, MediaType.JSON, caching, json);
  }
}
