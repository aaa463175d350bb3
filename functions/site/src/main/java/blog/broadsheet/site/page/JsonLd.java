package blog.broadsheet.site.page;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Image;
import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Term;
import blog.broadsheet.site.visit.Visit;
import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.util.stream.Stream;

/**
 * A post in the words of search engines.
 *
 * @see <a href="https://schema.org/BlogPosting">schema.org: BlogPosting</a>
 */
final class JsonLd {
  private JsonLd() {}

  /** JSON that may stand in a script element: it has no angle bracket. */
  static String of(Visit visit, Post post) {
    var entry = post.entry();
    var url = visit.canonical(post);
    var json =
        JsonWriter.string()
            .object()
            .value("@context", "https://schema.org")
            .value("@type", "BlogPosting")
            .value("headline", entry.title())
            .value("url", url)
            .value("mainEntityOfPage", url)
            .value("datePublished", entry.published().toString())
            .value("dateModified", entry.lastModified().toString())
            .value("inLanguage", visit.language(entry).tag());
    if (!entry.summary().isBlank()) {
      json.value("description", entry.summary());
    }
    Image.shown(entry.image()).ifPresent(image -> json.value("image", visit.absolute(image)));
    json.array("keywords");
    topics(entry).forEach(json::value);
    json.end().array("author");
    entry.authors().forEach(author -> author(json, visit, author));
    json.end()
        .object("isPartOf")
        .value("@type", "Blog")
        .value("name", visit.settings().title())
        .value("url", visit.absolute(new PostPath("/")))
        .end();
    return json.end().done().replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static Stream<String> topics(Entry entry) {
    return Stream.concat(entry.categories().stream(), entry.tags().stream())
        .map(Term::name)
        .distinct();
  }

  private static void author(JsonStringWriter json, Visit visit, Term author) {
    json.object()
        .value("@type", "Person")
        .value("name", author.name())
        .value("url", visit.absolute(author.path()))
        .end();
  }
}
