package blog.broadsheet.publish.liquid;

import java.util.Optional;

/** What a bare word of a tag is, if it is no variable. */
final class Values {
  private Values() {}

  static Optional<Object> literal(String word) {
    return switch (word) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> word.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
    };
  }
}
