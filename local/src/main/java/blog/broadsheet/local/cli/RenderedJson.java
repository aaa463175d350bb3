package blog.broadsheet.local.cli;

import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.Term;
import blog.broadsheet.publish.source.Problem;
import blog.broadsheet.publish.source.Reading;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.time.Instant;
import java.util.List;

/** What is known of a post that was rendered, as JSON. */
final class RenderedJson {
  private RenderedJson() {}

  /**
   * Writes it.
   *
   * @param now decides whether the post is live
   */
  static String write(Reading reading, Instant now) {
    var json = new JsonObject();
    switch (reading) {
      case Reading.Readable readable -> {
        put(json, readable.entry());
        json.put("tags", new JsonArray(readable.tags()));
        json.put("outcome", outcome(readable, now).label());
      }
      case Reading.Ignored _ -> json.put("outcome", Outcome.IGNORED.label());
      case Reading.Faulty(var problem, var _) -> {
        json.put("outcome", Outcome.REJECTED.label());
        json.put("problem", problem(problem));
      }
    }
    json.put("warnings", new JsonArray(reading.warnings()));
    return JsonWriter.indent("  ").string().value(json).done() + "\n";
  }

  private static void put(JsonObject json, Entry entry) {
    json.put("url", entry.path().value());
    json.put("title", entry.title());
    json.put("date_rfc3339_utc", entry.published().toString());
    json.put("categories", names(entry.categories()));
    json.put("authors", names(entry.authors()));
    json.put("summary", entry.summary());
  }

  private static Outcome outcome(Reading.Readable post, Instant now) {
    return post.draft()
        ? Outcome.DRAFT
        : Outcome.of(post.entry().published(), post.entry().expires(), now);
  }

  private static JsonArray names(List<Term> terms) {
    return new JsonArray(terms.stream().map(Term::name).toList());
  }

  private static JsonObject problem(Problem problem) {
    var json = new JsonObject();
    problem.line().ifPresent(line -> json.put("line", line));
    problem.column().ifPresent(column -> json.put("column", column));
    json.put("message", problem.message());
    json.put("fix", problem.fix());
    return json;
  }
}
