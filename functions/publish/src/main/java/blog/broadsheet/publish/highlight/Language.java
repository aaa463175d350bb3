package blog.broadsheet.publish.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A language that code is written in, as a block of code names it. */
public final class Language {
  /** In characters. More is no example, and nobody reads its colours. */
  static final int MAX_CODE = 200_000;

  /** In characters; minified code has no colours either. */
  static final int MAX_LINE = 5_000;

  private final Supplier<Lexer> lexer;

  private Language(Supplier<Lexer> lexer) {
    this.lexer = lexer;
  }

  /** The language of a name such as {@code java}, {@code js} or {@code C++}; empty if unknown. */
  public static Optional<Language> named(String name) {
    return Lexers.of(name.toLowerCase(Locale.ROOT)).map(Language::new);
  }

  /** Cuts code into pieces; a code that is too long is one. */
  public List<Piece> pieces(String code) {
    var pieces = new ArrayList<Piece>();
    if (code.length() > MAX_CODE || code.lines().anyMatch(line -> line.length() > MAX_LINE)) {
      pieces.add(new Piece(Piece.Kind.PLAIN, code));
      return pieces;
    }
    var lexing = lexer.get();
    var start = 0;
    for (var end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', start)) {
      lexing.lex(code.substring(start, end), pieces::add);
      pieces.add(new Piece(Piece.Kind.PLAIN, "\n"));
      start = end + 1;
    }
    lexing.lex(code.substring(start), pieces::add);
    return pieces;
  }
}
