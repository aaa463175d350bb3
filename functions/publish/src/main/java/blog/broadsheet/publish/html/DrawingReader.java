package blog.broadsheet.publish.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Stands before the balancing of tags and takes inline SVG out of a document, keeping of it what
 * {@link DrawingRules} allow, for {@link Drawings} to put back.
 */
final class DrawingReader implements HtmlStreamEventReceiver {
  /** More elements within each other than anybody draws; browsers know about 500. */
  private static final int MAX_DEPTH = 100;

  /** Where one of these begins, a browser ends the drawing. */
  private static final Set<String> OF_HTML =
      Set.of(
          ("b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head"
               + " hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub"
               + " sup table tt u ul var")
              .split(" "));

  private final HtmlStreamEventReceiver out;
  private final Drawings drawings;
  private final Removals removals;

  private final Deque<Open> open = new ArrayDeque<>();
  private List<Consumer<HtmlStreamEventReceiver>> drawn = new ArrayList<>();
  private boolean isVisible;
  private int tooDeep;

  DrawingReader(HtmlStreamEventReceiver out, Drawings drawings, Removals removals) {
    this.out = out;
    this.drawings = drawings;
    this.removals = removals;
  }

  @Override
  public void openDocument() {
    out.openDocument();
  }

  @Override
  public void closeDocument() {
    while (!open.isEmpty()) {
      closeInnermost();
    }
    out.closeDocument();
  }

  @Override
  public void openTag(String spelled, List<String> attributes) {
    var element = spelled.toLowerCase(Locale.ROOT);
    if (isInHtml(element)) {
      while (!open.isEmpty()) {
        closeInnermost();
      }
      out.openTag(spelled, attributes);
    } else if (open.size() == MAX_DEPTH) {
      tooDeep++;
    } else {
      push(element, attributes);
    }
  }

  private boolean isInHtml(String element) {
    return open.isEmpty()
        ? !element.equals(Drawings.ELEMENT)
        : OF_HTML.contains(element) && open.getFirst().fate() != Fate.LEFT_OUT;
  }

  private void push(String element, List<String> attributes) {
    var fate = fate(element);
    open.push(new Open(element, fate));
    if (fate == Fate.KEPT) {
      var kept = attributes(element, attributes);
      var name = DrawingRules.spelled(element);
      isVisible |= DrawingRules.isVisible(element);
      drawn.add(to -> to.openTag(name, new ArrayList<>(kept)));
    }
  }

  private Fate fate(String element) {
    if (!open.isEmpty() && open.getFirst().fate() == Fate.LEFT_OUT) {
      return Fate.LEFT_OUT;
    }
    if (DrawingRules.isAllowed(element) && !isIn(DrawingRules.TEXT_ONLY)) {
      return Fate.KEPT;
    }
    if (!DrawingRules.isForTools(element)) {
      removals.element(element);
    }
    return DrawingRules.isAWrapper(element) ? Fate.UNWRAPPED : Fate.LEFT_OUT;
  }

  /** By turns name and value; of attributes of one name the first counts. */
  private List<String> attributes(String element, List<String> attributes) {
    var isReferredTo = isIn(DrawingRules.REFERRED_TO);
    var kept = new LinkedHashMap<String, String>();
    var styles = new LinkedHashMap<String, String>();
    for (var each = attributes.iterator(); each.hasNext(); ) {
      var name = each.next();
      var value = each.next();
      if (name.equals("style")) {
        styles.putAll(DrawingRules.style(element, value, isReferredTo, removals));
      } else {
        DrawingRules.attribute(element, name, value, isReferredTo, removals)
            .ifPresent(passed -> kept.putIfAbsent(passed.getKey(), passed.getValue()));
      }
    }
    kept.putAll(styles);
    return kept.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toList();
  }

  private boolean isIn(Set<String> elements) {
    return open.stream()
        .anyMatch(each -> each.fate() == Fate.KEPT && elements.contains(each.element()));
  }

  @Override
  public void closeTag(String spelled) {
    var element = spelled.toLowerCase(Locale.ROOT);
    if (open.isEmpty()) {
      out.closeTag(spelled);
    } else if (tooDeep > 0) {
      tooDeep--;
    } else if (open.stream().anyMatch(each -> each.element().equals(element))) {
      while (!open.getFirst().element().equals(element)) {
        closeInnermost();
      }
      closeInnermost();
    }
  }

  private void closeInnermost() {
    var closed = open.pop();
    if (closed.fate() == Fate.KEPT) {
      var name = DrawingRules.spelled(closed.element());
      drawn.add(to -> to.closeTag(name));
    }
    if (open.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    tooDeep = 0;
    if (isVisible) {
      out.openTag(Drawings.ELEMENT, drawings.numbered(drawn));
      out.closeTag(Drawings.ELEMENT);
    } else {
      removals.element(Drawings.ELEMENT);
    }
    drawn = new ArrayList<>();
    isVisible = false;
  }

  @Override
  public void text(String text) {
    if (open.isEmpty()) {
      out.text(text);
    } else if (open.getFirst().fate() != Fate.LEFT_OUT && isIn(DrawingRules.WITH_TEXT)) {
      drawn.add(to -> to.text(text));
    }
  }

  private enum Fate {
    KEPT,
    UNWRAPPED,
    LEFT_OUT
  }

  private record Open(String element, Fate fate) {}
}
