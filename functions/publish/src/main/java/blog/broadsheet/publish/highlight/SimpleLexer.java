package blog.broadsheet.publish.highlight;

import blog.broadsheet.publish.highlight.Piece.Kind;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Finds comments, strings, numbers and keywords, each within one line. */
final class SimpleLexer implements Lexer {
  private final SimpleGrammar grammar;

  SimpleLexer(SimpleGrammar grammar) {
    this.grammar = grammar;
  }

  @Override
  public void lex(String line, Consumer<Piece> pieces) {
    for (var at = 0; at < line.length(); ) {
      var piece = pieceAt(line, at);
      pieces.accept(piece);
      at += piece.text().length();
    }
  }

  private Piece pieceAt(String line, int at) {
    var c = line.charAt(at);
    if (line.startsWith(grammar.comment(), at)) {
      return new Piece(Kind.COMMENT, line.substring(at));
    }
    if (grammar.quotes().indexOf(c) >= 0) {
      return new Piece(Kind.STRING, line.substring(at, endOfString(line, at)));
    }
    if (Character.isDigit(c)) {
      var end = end(line, at, next -> isWord(next) || next == '.');
      return new Piece(Kind.NUMBER, line.substring(at, end));
    }
    if (isWord(c)) {
      return word(line.substring(at, end(line, at, SimpleLexer::isWord)));
    }
    var end = end(line, at + 1, SimpleLexer::isWord);
    return grammar.sigils().indexOf(c) >= 0 && end > at + 1
        ? new Piece(Kind.VARIABLE, line.substring(at, end))
        : new Piece(Kind.PLAIN, line.substring(at, at + 1));
  }

  private Piece word(String word) {
    if (grammar.keywords().contains(word)) {
      return new Piece(Kind.KEYWORD, word);
    }
    var kind = Character.isUpperCase(word.charAt(0)) ? Kind.TYPE : Kind.PLAIN;
    return new Piece(kind, word);
  }

  /** Behind the closing quote; a string that is not closed ends with its line. */
  private static int endOfString(String line, int at) {
    for (var i = at + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == line.charAt(at)) {
        return i + 1;
      }
    }
    return line.length();
  }

  private static int end(String line, int from, IntPredicate belongs) {
    var end = from;
    while (end < line.length() && belongs.test(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
