package blog.broadsheet.publish;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * What is left of a repair.
 *
 * @param after the key or name behind which the part goes on; empty for its beginning
 * @param rebuilding whether the index has been found to lack sources that receipts tell of
 */
record RepairTask(Part part, String after, boolean rebuilding) {
  /** The parts of a repair, in their order. */
  enum Part {
    /** Sources that the index has lost get their paths back. */
    CLAIM,
    /** The settings come before the posts that are read by them. */
    SETTINGS,
    /** The lost sources are looked at, also those that are gone. */
    LOST,
    /** What differs between bucket and index is looked at. */
    SOURCES,
    /** Pages that nothing points to are swept, and missing ones made again. */
    PAGES
  }

  static final RepairTask ALL = new RepairTask(Part.CLAIM, "", false);

  /**
   * Reads the body of a message, such as {@code {"broadsheet": "repair"}}, which asks for all.
   *
   * @throws IllegalArgumentException if it is none of this program's own
   */
  static RepairTask parse(String body) {
    try {
      var json = JsonParser.object().from(body);
      if (!"repair".equals(json.getString(QueueMessage.MARK))) {
        throw new IllegalArgumentException("A message that does not ask for a repair: " + body);
      }
      return new RepairTask(
          Part.valueOf(json.getString("part", ALL.part.name()).toUpperCase(Locale.ROOT)),
          json.getString("after", ALL.after),
          json.getBoolean("rebuilding", ALL.rebuilding));
    } catch (JsonParserException e) {
      throw new IllegalArgumentException("A message that is not a JSON object", e);
    }
  }

  String write() {
    var json = new JsonObject();
    json.put(QueueMessage.MARK, "repair");
    json.put("part", part.name().toLowerCase(Locale.ROOT));
    json.put("after", after);
    json.put("rebuilding", rebuilding);
    return JsonWriter.string(json);
  }

  /**
   * What is left after a page of this part.
   *
   * @param next behind which it goes on; empty if the part is done
   */
  Optional<RepairTask> then(Optional<String> next) {
    return next.map(key -> Optional.of(new RepairTask(part, key, rebuilding)))
        .orElseGet(() -> following().map(other -> new RepairTask(other, "", rebuilding)));
  }

  RepairTask rebuilding(boolean lost) {
    return new RepairTask(part, after, rebuilding || lost);
  }

  /**
   * The pages of a lost index are swept at another time, for nothing points to them until its
   * sources have been looked at.
   */
  private Optional<Part> following() {
    return switch (part) {
      case CLAIM -> Optional.of(Part.SETTINGS);
      case SETTINGS -> Optional.of(rebuilding ? Part.LOST : Part.SOURCES);
      case LOST -> Optional.of(Part.SOURCES);
      case SOURCES -> rebuilding ? Optional.empty() : Optional.of(Part.PAGES);
      case PAGES -> Optional.empty();
    };
  }
}
