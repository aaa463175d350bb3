package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.publish.markdown.extension.Attributes;
import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
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
        .ifPresent(list -> replace(list, headings(document, levels(definitions)), definitions));
  }

  private static List<Heading> headings(Node document, Set<Integer> levels) {
    return Nodes.all(document, Heading.class).stream()
        .filter(heading -> id(heading).isPresent() && levels.contains(heading.getLevel()))
        .filter(heading -> !attribute(heading, "class").orElse("").contains("no_toc"))
        .toList();
  }

  /** Of {@code 2..4} or {@code 2,3}. */
  private static Set<Integer> levels(Definitions definitions) {
    var text = definitions.style().text(KramdownOption.TOC_LEVELS);
    var levels = Arrays.stream(text.split("\\.\\.|,")).map(Integer::valueOf).toList();
    return text.contains(",")
        ? Set.copyOf(levels)
        : IntStream.rangeClosed(levels.getFirst(), levels.getLast())
            .boxed()
            .collect(Collectors.toSet());
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
    copy(heading, link);
    var item = new Element("li", Map.of());
    item.appendChild(link);
    return item;
  }

  /** Copies a title, but no links and no marks of footnotes. */
  private static void copy(Node from, Node into) {
    for (var node : Nodes.children(from)) {
      if (!(node instanceof Tagged tagged
          && "doc-noteref".equals(tagged.attributes().get("role")))) {
        var copy = copyOf(node);
        copy.ifPresent(into::appendChild);
        copy(node, copy.orElse(into));
      }
    }
  }

  private static Optional<Node> copyOf(Node node) {
    return Optional.ofNullable(
        switch (node) {
          case Text text -> new Text(text.getLiteral());
          case Literal literal -> new Literal(literal.text());
          case Code code -> new Code(code.getLiteral());
          case Emphasis _ -> new Emphasis();
          case StrongEmphasis _ -> new StrongEmphasis();
          case Image image -> new Image(image.getDestination(), image.getTitle());
          case SpanElement element when !element.name().equals("a") ->
              new SpanElement(element.name(), element.attributes());
          case SoftLineBreak _ -> new SoftLineBreak();
          case HardLineBreak _ -> new HardLineBreak();
          default -> null;
        });
  }

  private static Optional<String> id(Heading heading) {
    return attribute(heading, "id");
  }

  private static Optional<String> attribute(Heading heading, String name) {
    return Attributes.of(heading).flatMap(own -> own.value(name));
  }
}
