package blog.broadsheet.publish.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * The inline SVG of one document, as its readers get it.
 *
 * <p>A browser reads SVG by other rules than HTML, and where it changes from the one to the other
 * is what attacks play with. So nothing of the author's markup is handed on: a drawing is put
 * together anew from the elements that are allowed, each closed, none of which leads a browser back
 * into HTML and none of which holds raw text. While the document goes through the sanitizer, an
 * empty {@code <svg>} with a number stands for it.
 */
final class Drawings {
  static final String ELEMENT = "svg";
  static final String NUMBER = "data-drawing";

  private final Removals removals;
  private final List<List<Consumer<HtmlStreamEventReceiver>>> drawings = new ArrayList<>();

  Drawings(Removals removals) {
    this.removals = removals;
  }

  /** A receiver that keeps drawings here and hands on all else. */
  HtmlStreamEventReceiver takenOut(HtmlStreamEventReceiver out) {
    return new DrawingReader(out, this, removals);
  }

  /** The attributes of what stands for a drawing. */
  List<String> numbered(List<Consumer<HtmlStreamEventReceiver>> drawing) {
    drawings.add(drawing);
    return new ArrayList<>(List.of(NUMBER, Integer.toString(drawings.size() - 1)));
  }

  /** A receiver that hands on the drawings where their numbers stand. */
  HtmlStreamEventReceiver inserted(HtmlStreamEventReceiver out) {
    return new Inserted(out, drawings);
  }

  @SuppressWarnings("try") // It holds nothing that would have to be closed.
  private static final class Inserted extends HtmlStreamEventReceiverWrapper {
    private final List<List<Consumer<HtmlStreamEventReceiver>>> drawings;

    Inserted(HtmlStreamEventReceiver out, List<List<Consumer<HtmlStreamEventReceiver>>> drawings) {
      super(out);
      this.drawings = drawings;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      if (element.equals(ELEMENT)) {
        var number = Integer.parseInt(attributes.get(attributes.indexOf(NUMBER) + 1));
        drawings.get(number).forEach(event -> event.accept(underlying));
      } else {
        underlying.openTag(element, attributes);
      }
    }

    @Override
    public void closeTag(String element) {
      if (!element.equals(ELEMENT)) {
        underlying.closeTag(element);
      }
    }
  }
}
