package blog.broadsheet.site.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one XML document, well-formed whatever the texts in it: the writer closes and escapes, and
 * characters that XML cannot carry are left out.
 */
final class Xml {
  /** The namespace of RFC 5005. */
  static final String HISTORY = "http://purl.org/syndication/history/1.0";

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private Xml() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  /**
   * Begins a document with its root element.
   *
   * @param attributes names and values in turn
   */
  static Xml document(String root, String... attributes) {
    return new Xml().open(root, attributes);
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) {
    return write(() -> {
      out.writeStartElement(name);
      for (var i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
    });
  }

  Xml close() {
    return write(out::writeEndElement);
  }

  /** Writes an element that holds nothing but text. */
  Xml leaf(String name, String content, String... attributes) {
    return open(name, attributes).write(() -> out.writeCharacters(clean(content))).close();
  }

  /** Writes an element that holds HTML, for programs to read as text: nothing in it is escaped. */
  Xml html(String name, String content, String... attributes) {
    // The one thing that may not stand in a section is its end.
    var sections = clean(content).replace("]]>", "]]]]><![CDATA[>");
    return open(name, attributes).write(() -> out.writeCData(sections)).close();
  }

  /** Writes the links that Atom's feeds have, and RSS's in Atom's namespace. */
  Xml feedLinks(String element, String type, FeedDocument feed) {
    open(element, "rel", "self", "type", type, "href", feed.self()).close();
    feed.hubs().forEach(hub -> open(element, "rel", "hub", "href", hub).close());
    feed.current()
        .ifPresent(current ->
            open("fh:archive")
                .close()
                .open(element, "rel", "current", "type", type, "href", current)
                .close());
    feed.older()
        .ifPresent(
            older -> open(element, "rel", "prev-archive", "type", type, "href", older).close());
    return this;
  }

  /** Closes what is open and gives out the document. */
  String done() {
    write(out::writeEndDocument);
    return text.toString();
  }

  private static String clean(String value) {
    return NOT_XML.matcher(value).replaceAll("");
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw fault(e);
    }
  }

  private static IllegalStateException fault(XMLStreamException e) {
    return new IllegalStateException("XML in memory has no faults", e);
  }
}
