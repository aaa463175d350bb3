package blog.broadsheet.publish.markdown.kramdown;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Links and images, with their targets in place or defined elsewhere. */
final class LinkRule {
  private static final Pattern START = Pattern.compile("!?\\[(?=[^^])");
  private static final Pattern AUTOLINK =
      Pattern.compile(
          "<((?:mailto|https?|ftps?):[^\\n>]{1,2000}|[\\p{L}\\p{N}_.-]{1,200}@[\\p{L}\\p{N}_.-]{1,200})>");
  private static final Pattern ID = Pattern.compile("\\s*?\\[([^\\]]+)?]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\.*_+`<>()\\[\\]{}#!:|\"'$=-])");

  private LinkRule() {}

  static boolean autolink(SpanReader reader) {
    var match = reader.cursor().take(AUTOLINK);
    match.ifPresent(found -> {
      var address = found.group(1);
      var url = address.matches("(?:mailto|https?|ftps?):.*") ? address : "mailto:" + address;
      var link = new Link(url, null);
      link.appendChild(new Text(address.replaceFirst("^mailto:", "")));
      reader.add(link);
    });
    return match.isPresent();
  }

  static boolean read(SpanReader reader) {
    var cursor = reader.cursor();
    var opening = cursor.take(START);
    if (opening.isEmpty()) {
      return false;
    }
    var isImage = opening.get().group().startsWith("!");
    var start = cursor.at();
    var isTried = reader.mayTry() && (isImage || !isWithinLink(reader));
    if (!isTried || !read(reader, isImage ? new Image("", null) : new Link("", null))) {
      cursor.moveTo(start);
      reader.append(opening.get().group());
    }
    return true;
  }

  private static boolean isWithinLink(SpanReader reader) {
    return reader.frame().isWithin(Link.class) || reader.frame().isWithin(Image.class);
  }

  private static boolean read(SpanReader reader, Node node) {
    var cursor = reader.cursor();
    var start = cursor.at();
    if (!reader.readUntil(node, false, new LabelEnd())) {
      return false;
    }
    var label = ESCAPED.matcher(cursor.slice(start, cursor.at())).replaceAll("$1");
    cursor.skip(1);
    var target = target(reader, label);
    target.ifPresent(found -> {
      if (node instanceof Image image) {
        setAlternative(image, label);
      }
      set(node, found);
      reader.add(node);
      found.attributes().ifPresent(list -> give(reader, node, list));
    });
    return target.isPresent();
  }

  /** Attributes of a definition, which each link to it has for itself. */
  private static void give(SpanReader reader, Node node, AttributeList list) {
    reader.spend(list.size() / 4);
    reader.definitions().attributesOf(node).add(list);
  }

  private static Optional<LinkTarget> target(SpanReader reader, String label) {
    var cursor = reader.cursor();
    var id = cursor.take(ID);
    if (id.isEmpty() && cursor.peek() == '(') {
      return LinkTarget.read(reader);
    }
    var name = id.map(match -> match.group(1)).orElse(label);
    return reader
        .definitions()
        .link(name)
        .map(definition ->
            new LinkTarget(
                definition.url(),
                definition.title(),
                Optional.of(reader.definitions().attributesOf(definition.mark()))));
  }

  private static void set(Node node, LinkTarget target) {
    switch (node) {
      case Link link -> {
        link.setDestination(target.url());
        target.title().ifPresent(link::setTitle);
      }
      case Image image -> {
        image.setDestination(target.url());
        target.title().ifPresent(image::setTitle);
      }
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }

  private static void setAlternative(Image image, String label) {
    while (image.getFirstChild() != null) {
      image.getFirstChild().unlink();
    }
    image.appendChild(new Text(Entities.decode(label)));
  }
}
