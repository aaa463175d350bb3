package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.extension.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Puts links to all headings into the place of the first list that has {@code {:toc}}, except to
 * those of the class {@code no_toc}.
 */
final class TableOfContents {
  private static final String ID = "markdown-toc";

  private TableOfContents() {}

  static void fill(Node document, Definitions definitions) {
    Nodes.all(document, ListBlock.class).stream()
        .filter(list -> definitions.refers(list, "toc"))
        .findFirst()
        .ifPresent(list -> replace(list, headings(document), definitions));
  }

  private static List<Heading> headings(Node document) {
    return Nodes.all(document, Heading.class).stream()
        .filter(heading -> id(heading).isPresent())
        .filter(heading -> !attribute(heading, "class").orElse("").contains("no_toc"))
        .toList();
  }

  private static void replace(ListBlock place, List<Heading> headings, Definitions definitions) {
    if (!headings.isEmpty()) {
      var attributes = new LinkedHashMap<>(definitions.resolved(place));
      attributes.putIfAbsent("id", ID);
      place.insertBefore(list(place instanceof BulletList ? "ul" : "ol", attributes, headings));
    }
    place.unlink();
  }

  private static Node list(String tag, Map<String, String> attributes, List<Heading> headings) {
    var root = new Element(tag, attributes);
    Deque<Level> open = new ArrayDeque<>();
    for (var heading : headings) {
      while (!open.isEmpty() && open.peek().level() >= heading.getLevel()) {
        open.pop();
      }
      var item = item(heading);
      (open.isEmpty() ? root : open.peek().list(tag)).appendChild(item);
      open.push(new Level(heading.getLevel(), item, new ArrayList<>()));
    }
    return root;
  }

  /** An item that may yet have items below it. */
  private record Level(int level, Element item, List<Element> lists) {
    Element list(String tag) {
      if (lists.isEmpty()) {
        lists.add(new Element(tag, Map.of()));
        item.appendChild(lists.getFirst());
      }
      return lists.getFirst();
    }
  }

  private static Element item(Heading heading) {
    var id = id(heading).orElse("");
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("href", "#" + id);
    attributes.put("id", ID + "-" + id);
    var link = new SpanElement("a", attributes);
    link.appendChild(new Text(PlainText.of(heading)));
    var item = new Element("li", Map.of());
    item.appendChild(link);
    return item;
  }

  private static Optional<String> id(Heading heading) {
    return attribute(heading, "id");
  }

  private static Optional<String> attribute(Heading heading, String name) {
    return Attributes.of(heading).flatMap(own -> own.value(name));
  }
}
