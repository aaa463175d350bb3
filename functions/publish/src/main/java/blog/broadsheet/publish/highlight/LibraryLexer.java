package blog.broadsheet.publish.highlight;

import blog.broadsheet.publish.highlight.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * A lexer of RSyntaxTextArea's. They are automata made by JFlex, so a line takes a time that grows
 * with its length only; they use no part of Swing that needs a screen.
 */
final class LibraryLexer implements Lexer {
  private final TokenMaker maker;
  private int state = TokenTypes.NULL;

  LibraryLexer(TokenMaker maker) {
    this.maker = maker;
  }

  /** A line of which the library loses or changes a character stays plain. */
  @Override
  public void lex(String line, Consumer<Piece> pieces) {
    var found = pieces(line);
    if (found.stream().map(Piece::text).collect(Collectors.joining()).equals(line)) {
      found.forEach(pieces);
    } else {
      pieces.accept(new Piece(Kind.PLAIN, line));
    }
    state = maker.getLastTokenTypeOnLine(segment(line), state);
  }

  private List<Piece> pieces(String line) {
    var pieces = new ArrayList<Piece>();
    var token = maker.getTokenList(segment(line), state, 0);
    for (; token != null && token.isPaintable(); token = token.getNextToken()) {
      if (token.length() > 0) {
        pieces.add(new Piece(kind(token), token.getLexeme()));
      }
    }
    return pieces;
  }

  private static Segment segment(String line) {
    return new Segment(line.toCharArray(), 0, line.length());
  }

  private static Kind kind(Token token) {
    return switch (token.getType()) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Kind.COMMENT;
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> Kind.KEYWORD;
      case TokenTypes.DATA_TYPE -> Kind.TYPE;
      case TokenTypes.LITERAL_BOOLEAN -> Kind.CONSTANT;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          Kind.STRING;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          Kind.NUMBER;
      case TokenTypes.FUNCTION -> Kind.FUNCTION;
      case TokenTypes.VARIABLE -> Kind.VARIABLE;
      case TokenTypes.ANNOTATION -> Kind.DECORATOR;
      case TokenTypes.MARKUP_TAG_NAME, TokenTypes.MARKUP_TAG_DELIMITER -> Kind.TAG;
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> Kind.ATTRIBUTE;
      case TokenTypes.MARKUP_ENTITY_REFERENCE -> Kind.ENTITY;
      case TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          Kind.PREPROCESSOR;
      case TokenTypes.OPERATOR -> Kind.OPERATOR;
      default -> Kind.PLAIN;
    };
  }
}
