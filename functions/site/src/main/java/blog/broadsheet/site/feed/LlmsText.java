package blog.broadsheet.site.feed;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Listing;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.MarkdownPath;
import blog.broadsheet.site.visit.Visit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a language model should know of the site, in Markdown.
 *
 * @see <a href="https://llmstxt.org/">llmstxt.org</a>
 */
public final class LlmsText {
  private static final int POSTS = 100;
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|]");

  public Response answer(Visit visit) {
    var settings = visit.settings();
    var text = new StringBuilder("# " + plain(settings.title()) + "\n");
    if (!settings.description().isBlank()) {
      text.append("\n> ").append(plain(settings.description())).append('\n');
    }
    text.append(
        """

        Every post is to be had as Markdown, by `Accept: text/markdown` or by `.md` behind its address.

        ## Newest posts

        """);
    visit
        .list(new Listing.All(), Optional.empty(), POSTS)
        .entries()
        .forEach(entry -> append(text, visit, entry));
    text.append("\n## Everything else\n\n");
    append(text, visit, "/archive/", "All posts by year and month");
    append(text, visit, "/tags/", "All tags");
    append(text, visit, "/feed.xml", "The newest posts as Atom, with an archive of all others");
    append(text, visit, "/sitemap.xml", "The addresses of all pages");
    append(text, visit, "/api/openapi.json", "The posts as JSON: a description of the API");
    return Response.ok(MediaType.TEXT, text.toString());
  }

  private static void append(StringBuilder text, Visit visit, Entry entry) {
    text.append(
        "- [%s](%s)"
            .formatted(plain(entry.title()), visit.origin() + MarkdownPath.of(entry.path())));
    if (!entry.summary().isBlank()) {
      text.append(": ").append(plain(entry.summary()));
    }
    text.append('\n');
  }

  private static void append(StringBuilder text, Visit visit, String path, String what) {
    text.append("- [%s](%s)\n".formatted(what, visit.absolute(new PostPath(path))));
  }

  /** Text that means itself in Markdown. */
  private static String plain(String text) {
    return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
  }
}
