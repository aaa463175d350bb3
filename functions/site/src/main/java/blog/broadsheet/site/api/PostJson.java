package blog.broadsheet.site.api;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Image;
import blog.broadsheet.post.Term;
import com.grack.nanojson.JsonStringWriter;
import java.time.Instant;
import java.util.List;

/** A post as an object of the API. */
final class PostJson {
  private PostJson() {}

  /**
   * Writes the members of an object that is open, and leaves it open.
   *
   * @param siteLang the language of posts that name none
   */
  static JsonStringWriter write(JsonStringWriter json, Entry entry, String siteLang) {
    json.value("title", entry.title())
        .value("path", entry.path().value())
        .value("lang", entry.edition().lang().orElse(siteLang))
        .value("published", entry.published().toString())
        .value("updated", entry.updated().map(Instant::toString).orElse(null))
        .value("summary", entry.summary());
    names(json, "authors", entry.authors());
    names(json, "categories", entry.categories());
    names(json, "tags", entry.tags());
    return json.value("image", Image.shown(entry.image()).orElse(null));
  }

  private static void names(JsonStringWriter json, String name, List<Term> terms) {
    json.array(name);
    terms.forEach(term -> json.value(term.name()));
    json.end();
  }
}
