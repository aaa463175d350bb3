package blog.broadsheet.local.cli;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.publish.source.Problem;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a receipt says, for a line on the terminal.
 *
 * @param etag of the upload that it tells of; none where the file is gone
 * @param path where the post is
 * @param preview where it can be seen before it is live
 * @param reason why it was rejected, and what to do about it
 * @param warnings what its author should look at though it was taken, or why it was ignored
 */
record ReceiptLine(
    String source,
    Outcome outcome,
    Optional<String> etag,
    Optional<String> path,
    Optional<String> preview,
    Optional<String> reason,
    List<String> warnings) {
  ReceiptLine {
    warnings = List.copyOf(warnings);
  }

  /** Reads a receipt; an author may have written anything there, which then says nothing. */
  static Optional<ReceiptLine> read(String json) {
    try {
      var receipt = JsonParser.object().from(json);
      return Optional.of(
          new ReceiptLine(
              receipt.getString("source", ""),
              Outcome.ofLabel(receipt.getString("outcome", "")),
              Optional.ofNullable(receipt.getString("etag")),
              Optional.ofNullable(receipt.getString("path")),
              Optional.ofNullable(receipt.getString("preview")),
              Optional.ofNullable(receipt.getObject("problem"))
                  .map(ReceiptLine::problem)
                  .map(ReceiptLine::reason),
              warnings(receipt)));
    } catch (JsonParserException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean isPost() {
    return !source.equals(BlogFolder.CONFIG);
  }

  /** Such as {@code published /2019/10/13/wrap-up.html}. */
  String text() {
    return switch (outcome) {
      case REJECTED, IGNORED -> what();
      case PUBLISHED, EXPIRED, SCHEDULED, DRAFT, REMOVED -> what() + warned();
    };
  }

  private String what() {
    return switch (outcome) {
      case PUBLISHED, EXPIRED -> "%s %s".formatted(outcome.label(), path.orElse(source));
      case SCHEDULED -> "scheduled %s%s".formatted(path.orElse(source), previewed());
      case DRAFT -> "draft %s%s".formatted(source, previewed());
      case IGNORED -> "ignored %s: %s".formatted(source, String.join(" ", warnings));
      case REMOVED -> "removed %s".formatted(source);
      case REJECTED -> "rejected %s: %s".formatted(source, reason.orElse(""));
    };
  }

  /** Whether it can only be seen by its preview link. */
  boolean isPreviewed() {
    return preview.isPresent() && (outcome == Outcome.DRAFT || outcome == Outcome.SCHEDULED);
  }

  private String previewed() {
    return preview.map(", preview at %s"::formatted).orElse("");
  }

  /** The first warning stands for all. */
  private String warned() {
    return switch (warnings.size()) {
      case 0 -> "";
      case 1 -> "; warning: " + warnings.getFirst();
      default -> "; %d warnings, the first: %s".formatted(warnings.size(), warnings.getFirst());
    };
  }

  private static List<String> warnings(JsonObject receipt) {
    return receipt.getArray("warnings", new JsonArray()).stream().map(String::valueOf).toList();
  }

  private static Problem problem(JsonObject json) {
    var line = json.isNull("line") ? OptionalInt.empty() : OptionalInt.of(json.getInt("line"));
    return Problem.at(line, json.getString("message", ""), json.getString("fix", ""));
  }

  /** Such as {@code line 3: A quotation mark is never closed. Close it}. */
  static String reason(Problem problem) {
    var line = problem.line().isPresent() ? "line %d: ".formatted(problem.line().getAsInt()) : "";
    return "%s%s. %s".formatted(line, problem.message(), problem.fix());
  }
}
