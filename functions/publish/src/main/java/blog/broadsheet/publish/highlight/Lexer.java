package blog.broadsheet.publish.highlight;

import java.util.function.Consumer;

/** Cuts the code of one language into pieces. Used for one code only. */
interface Lexer {
  /** Cuts one line, given without its end, and after those before it. */
  void lex(String line, Consumer<Piece> pieces);
}
