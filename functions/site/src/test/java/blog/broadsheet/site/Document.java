package blog.broadsheet.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML as the JDK's parser reads it, which refuses what is not well-formed. */
record Document(Element root) {
  static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
      return new Document(factory.newDocumentBuilder().parse(bytes).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(xml, e);
    }
  }

  /** The elements of a name, wherever they are. */
  List<Element> all(String name) {
    var found = root.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  List<String> texts(String name) {
    return all(name).stream().map(Node::getTextContent).toList();
  }
}
