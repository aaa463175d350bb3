package blog.broadsheet.site.feed;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;

/**
 * The rules for robots (RFC 9309): everything may be read, but for the JSON that repeats it and for
 * previews.
 */
public final class Robots {
  /** What shows search engines that a key of IndexNow is the owner's. */
  public Optional<Response> key(Visit visit, String name) {
    return visit
        .settings()
        .announcing()
        .indexNowKey()
        .filter(name::equals)
        .map(key -> Response.ok(MediaType.TEXT, key));
  }

  public Response answer(Visit visit) {
    return Response.ok(
        MediaType.TEXT,
        """
        User-agent: *
        Disallow: /api/posts
        Disallow: /api/openapi.json
        Disallow: /preview/

        Sitemap: %s
        """
            .formatted(visit.absolute(new PostPath("/sitemap.xml"))));
  }
}
