package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Lists. The text of an item is what is indented as far as its first line's. */
final class ListRule implements BlockRule {
  private static final Pattern BULLETS = Lines.of(" {0,3}[+*-][\\t| ].*\\n");

  @Override
  public boolean read(Frame frame) {
    if (!frame.cursor().looksAt(Lines.LIST_ITEM)) {
      return false;
    }
    var isBullets = frame.cursor().looksAt(BULLETS);
    var reader = new ItemReader(frame.cursor(), isBullets ? "[+*-]" : "\\d{1,9}\\.");
    var items = reader.readAll();
    ListBlock list = frame.add(isBullets ? new BulletList() : new OrderedList());
    list.setTight(false);
    items.forEach(item -> readItem(frame, list, item));
    tighten(frame, list, reader.endedByMark());
    return true;
  }

  private static void readItem(Frame frame, ListBlock list, ItemReader.Item source) {
    frame.definitions().made(1);
    var item = new ListItem();
    list.appendChild(item);
    frame.definitions().attributesOf(item).add(source.attributes());
    source.parts().forEach(part -> frame.read(item, part));
    if (frame.definitions().style().isGfm()) {
      TaskBoxes.read(frame.definitions(), list, item);
    }
  }

  /** Paragraphs that touch their neighbours are no paragraphs; blank lines move out of the list. */
  private static void tighten(Frame frame, ListBlock list, boolean endedByMark) {
    var items = Nodes.children(list);
    for (var item : items) {
      if (isTight(item, items, endedByMark)) {
        TightParagraph.replace((Paragraph) item.getFirstChild());
      }
      if (item.getNext() == null && isBlank(item.getLastChild()) && !endedByMark) {
        frame.add((Mark) item.getLastChild());
      }
    }
  }

  private static boolean isTight(Node item, List<Node> items, boolean endedByMark) {
    if (!(item.getFirstChild() instanceof Paragraph first)) {
      return false;
    }
    var isLast = item.getNext() == null;
    var second = isAttributes(first.getNext()) ? first.getNext().getNext() : first.getNext();
    var touches = !isBlank(second) || (isLast && second.getNext() == null && !endedByMark);
    return touches
        && (!isLast
            || items.size() == 1
            || items.stream().anyMatch(other -> !(other.getFirstChild() instanceof Paragraph)));
  }

  private static boolean isBlank(Node node) {
    return node instanceof Mark mark && mark.is(Mark.Kind.BLANK);
  }

  private static boolean isAttributes(Node node) {
    return node instanceof Mark mark && mark.is(Mark.Kind.ATTRIBUTES);
  }
}
