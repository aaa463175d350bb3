package blog.broadsheet.site.feed;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visit;

/**
 * The rules for robots (RFC 9309): everything may be read, but for the JSON that repeats it and for
 * previews.
 */
public final class Robots {
  public Response answer(Visit visit) {
    return Response.ok(
        MediaType.TEXT,
        """
        User-agent: *
        Disallow: /api/
        Disallow: /preview/

        Sitemap: %s
        """
            .formatted(visit.absolute(new PostPath("/sitemap.xml"))));
  }
}
