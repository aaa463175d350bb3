package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Numbers footnotes in the order in which the text refers to them, and puts them into the place of
 * the first list that has {@code {:footnotes}}, or at the end.
 */
final class Footnotes {
  private static final String NO_BREAK = "\u00a0";

  /** A link, a raised number, their texts. */
  private static final int NODES_OF_A_MARK = 4;

  private final Definitions definitions;
  private final String prefix;
  private final String backlink;

  /** How often the text refers to each, by name. */
  private final Map<String, Integer> references = new LinkedHashMap<>();

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Footnotes(Definitions definitions) {
    this.definitions = definitions;
    prefix = definitions.style().text(KramdownOption.FOOTNOTE_PREFIX);
    backlink = definitions.style().text(KramdownOption.FOOTNOTE_BACKLINK);
  }

  void putInto(Node document) {
    link(document);
    var first = definitions.style().text(KramdownOption.FOOTNOTE_NR);
    var list = new Element("ol", first.equals("1") ? Map.of() : Map.of("start", first));
    // Notes may refer to further notes.
    var items = new LinkedHashMap<String, Element>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      definitions.footnote(name).ifPresent(note -> items.put(name, item(name, note)));
    }
    if (!backlink.isEmpty()) {
      items.forEach(this::linkBack);
    }
    items.values().forEach(list::appendChild);
    var place = place(document);
    if (list.getFirstChild() != null) {
      var notes = new Element("div", attributes("class", "footnotes", "role", "doc-endnotes"));
      notes.appendChild(list);
      place.ifPresentOrElse(found -> found.insertBefore(notes), () -> document.appendChild(notes));
    }
    place.ifPresent(Node::unlink);
  }

  private Optional<ListBlock> place(Node document) {
    return Nodes.all(document, ListBlock.class).stream()
        .filter(list -> definitions.refers(list, "footnotes"))
        .findFirst();
  }

  private Element item(String name, Node note) {
    var item = new Element("li", attributes("id", "fn:" + prefix + name, "role", "doc-endnote"));
    Completion.readSpans(note, definitions);
    link(note);
    Nodes.children(note).forEach(item::appendChild);
    return item;
  }

  /** Makes links of the marks. */
  private void link(Node root) {
    for (var mark : Nodes.all(root, FootnoteMark.class)) {
      var name = mark.name();
      var count = references.merge(name, 1, Integer::sum);
      var number = place(name) + definitions.style().number(KramdownOption.FOOTNOTE_NR);
      mark.insertBefore(reference(prefix + name, count, number));
      mark.unlink();
    }
  }

  /** The place of a name among the others, the last if it is new. */
  private int place(String name) {
    return places.computeIfAbsent(
        name,
        _ -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  private Node reference(String name, int count, int number) {
    definitions.made(NODES_OF_A_MARK);
    var link =
        new SpanElement(
            "a", attributes("href", "#fn:" + name, "class", "footnote", "rel", "footnote"));
    link.appendChild(new Literal(String.valueOf(number)));
    var mark =
        new SpanElement(
            "sup", attributes("id", "fnref:" + occurrence(name, count), "role", "doc-noteref"));
    mark.appendChild(link);
    return mark;
  }

  private void linkBack(String name, Element item) {
    var isParagraph = item.getLastChild() instanceof Paragraph;
    var last = isParagraph ? item.getLastChild() : new Paragraph();
    if (!isParagraph) {
      item.appendChild(last);
    }
    for (var count = 1; count <= references.getOrDefault(name, 0); count++) {
      if (isParagraph || count > 1) {
        last.appendChild(new Text(NO_BREAK));
      }
      last.appendChild(back(prefix + name, count));
    }
  }

  private Node back(String name, int count) {
    definitions.made(NODES_OF_A_MARK);
    var link =
        new SpanElement(
            "a",
            attributes(
                "href",
                "#fnref:" + occurrence(name, count),
                "class",
                "reversefootnote",
                "role",
                "doc-backlink"));
    link.appendChild(new Text(backlink));
    if (count > 1) {
      var number = new SpanElement("sup", Map.of());
      number.appendChild(new Text(String.valueOf(count)));
      link.appendChild(number);
    }
    return link;
  }

  private static String occurrence(String name, int count) {
    return count == 1 ? name : name + ":" + (count - 1);
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    var attributes = new LinkedHashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }
}
