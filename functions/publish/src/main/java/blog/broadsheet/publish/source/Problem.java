package blog.broadsheet.publish.source;

import java.util.OptionalInt;

/**
 * Why a file cannot be published, in words for its author.
 *
 * @param line in the file, from 1; absent where the fault is in no one place
 * @param column in that line, from 1; absent where the whole line is meant
 * @param message what is wrong
 * @param fix what to do about it
 */
public record Problem(OptionalInt line, OptionalInt column, String message, String fix) {
  public static Problem of(String message, String fix) {
    return new Problem(OptionalInt.empty(), OptionalInt.empty(), message, fix);
  }

  public static Problem at(OptionalInt line, String message, String fix) {
    return new Problem(line, OptionalInt.empty(), message, fix);
  }

  public static Problem at(int line, int column, String message, String fix) {
    return new Problem(OptionalInt.of(line), OptionalInt.of(column), message, fix);
  }
}
