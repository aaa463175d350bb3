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

  /** Begins a document with its root element. */
  static Xml document(String root, String namespace) {
    return new Xml().open(root, "xmlns", namespace);
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
