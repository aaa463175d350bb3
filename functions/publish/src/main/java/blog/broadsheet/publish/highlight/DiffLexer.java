package blog.broadsheet.publish.highlight;

import blog.broadsheet.publish.highlight.Piece.Kind;
import java.util.function.Consumer;

/** What was added and what was taken away, line by line. */
final class DiffLexer implements Lexer {
  @Override
  public void lex(String line, Consumer<Piece> pieces) {
    if (!line.isEmpty()) {
      pieces.accept(new Piece(kind(line), line));
    }
  }

  private static Kind kind(String line) {
    if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ")) {
      return Kind.HEADING;
    }
    return switch (line.charAt(0)) {
      case '+' -> Kind.INSERTED;
      case '-' -> Kind.DELETED;
      case '@' -> Kind.HEADING;
      default -> Kind.PLAIN;
    };
  }
}
