package blog.broadsheet.publish.highlight;

import blog.broadsheet.publish.highlight.Piece.Kind;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;

/** A shell and its answers: what follows a prompt is a command, the rest is as it is. */
final class SessionLexer implements Lexer {
  private static final Pattern PROMPT =
      Pattern.compile("\\s{0,20}(?:[\\w.@:~/\\[\\]-]{0,100} ?)?[$#%>] ");

  private final Lexer commands = new LibraryLexer(new UnixShellTokenMaker());

  @Override
  public void lex(String line, Consumer<Piece> pieces) {
    var prompt = PROMPT.matcher(line);
    if (prompt.lookingAt()) {
      pieces.accept(new Piece(Kind.PROMPT, prompt.group()));
      commands.lex(line.substring(prompt.end()), pieces);
    } else if (!line.isEmpty()) {
      pieces.accept(new Piece(Kind.PLAIN, line));
    }
  }
}
