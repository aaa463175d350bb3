package blog.broadsheet.publish.html;

import blog.broadsheet.publish.highlight.Language;
import blog.broadsheet.publish.highlight.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Puts spans around the pieces of code in {@code <pre>} whose language is told by a class such as
 * {@code language-java}, on it or on the {@code <code>} within. The text stays as it is. Code of no
 * language or an unknown one passes, and so does what has elements of its own.
 *
 * <p>It stands behind the sanitizer, so that code of all origins is coloured by one rule.
 */
final class CodeColours implements HtmlStreamEventReceiver {
  private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang(?:uage)?-(\\S+)");

  private final HtmlStreamEventReceiver out;
  private final StringBuilder code = new StringBuilder();

  /** The attributes of the {@code <code>} in the {@code <pre>} that is held back. */
  private Optional<List<String>> inner = Optional.empty();

  private Optional<Language> language = Optional.empty();
  private boolean isHeld;
  private boolean isInnerClosed;

  CodeColours(HtmlStreamEventReceiver out) {
    this.out = out;
  }

  @Override
  public void openDocument() {
    out.openDocument();
  }

  @Override
  public void closeDocument() {
    release();
    out.closeDocument();
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if (isHeld && element.equals("code") && inner.isEmpty() && code.isEmpty()) {
      inner = Optional.of(List.copyOf(attributes));
      language = language.or(() -> language(attributes));
      return;
    }
    release();
    out.openTag(element, attributes);
    if (element.equals("pre")) {
      isHeld = true;
      language = language(attributes);
    }
  }

  @Override
  public void closeTag(String element) {
    if (isHeld && element.equals("code") && inner.isPresent() && !isInnerClosed) {
      isInnerClosed = true;
      return;
    }
    if (isHeld && element.equals("pre")) {
      language.ifPresentOrElse(known -> writeHeld(known.pieces(code.toString())), this::release);
    }
    release();
    out.closeTag(element);
  }

  @Override
  public void text(String text) {
    if (isHeld && !isInnerClosed) {
      code.append(text);
    } else {
      release();
      out.text(text);
    }
  }

  private static Optional<Language> language(List<String> attributes) {
    var index = attributes.indexOf("class");
    if (index < 0 || index % 2 != 0) {
      return Optional.empty();
    }
    var name = LANGUAGE.matcher(attributes.get(index + 1));
    return name.find() ? Language.named(name.group(1)) : Optional.empty();
  }

  /** Lets what is held back go as it came. */
  private void release() {
    if (isHeld) {
      writeHeld(code.isEmpty() ? List.of() : List.of(new Piece(Piece.Kind.PLAIN, code.toString())));
    }
  }

  private void writeHeld(List<Piece> pieces) {
    inner.ifPresent(attributes -> out.openTag("code", new ArrayList<>(attributes)));
    pieces.forEach(this::write);
    if (isInnerClosed) {
      out.closeTag("code");
    }
    isHeld = false;
    isInnerClosed = false;
    inner = Optional.empty();
    language = Optional.empty();
    code.setLength(0);
  }

  private void write(Piece piece) {
    var name = piece.kind().className();
    if (name.isEmpty()) {
      out.text(piece.text());
    } else {
      out.openTag("span", new ArrayList<>(List.of("class", name)));
      out.text(piece.text());
      out.closeTag("span");
    }
  }
}
