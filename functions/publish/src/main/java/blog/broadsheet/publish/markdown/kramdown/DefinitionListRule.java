package blog.broadsheet.publish.markdown.kramdown;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A paragraph whose lines are terms, and lines that begin with a colon and explain them. */
final class DefinitionListRule implements BlockRule {
  private static final Pattern TERM_ATTRIBUTES =
      Pattern.compile("^\\s*\\{:(?!(?:\\w[\\w-]*+)?:|/)((?:\\\\}|[^}]){1,1000}+)}\\s*");

  @Override
  public boolean read(Frame frame) {
    if (!frame.cursor().looksAt(Lines.DEFINITION)) {
      return false;
    }
    var terms = terms(frame);
    terms.ifPresent(paragraph -> read(frame, paragraph));
    return terms.isPresent();
  }

  /** The paragraph that ends here, or before one blank line. */
  private static Optional<Paragraph> terms(Frame frame) {
    var last = frame.last().filter(DefinitionListRule::isOneBlankLine).map(Node::getPrevious);
    return last.or(frame::last).filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
  }

  private static boolean isOneBlankLine(Node node) {
    return node instanceof Mark mark && mark.is(Mark.Kind.BLANK) && mark.text().equals("\n");
  }

  private static void read(Frame frame, Paragraph terms) {
    var isLoose = frame.last().filter(DefinitionListRule::isOneBlankLine).isPresent();
    if (isLoose) {
      frame.last().ifPresent(Node::unlink);
    }
    terms.unlink();
    var list = listBefore(frame).orElseGet(() -> frame.add(new Element("dl", Map.of())));
    if (terms.getFirstChild() instanceof RawText text) {
      text.text().lines().forEach(term -> addTerm(frame, list, term));
    }
    var isParagraph = isLoose;
    var end = Optional.<Mark>empty();
    for (var item : new ItemReader(frame.cursor(), ":").readAll()) {
      end = addMeaning(frame, list, item, isParagraph || item.isParagraph());
      isParagraph = false;
    }
    end.ifPresent(frame::add);
  }

  /** Terms that follow the meanings of others belong to the same list. */
  private static Optional<Element> listBefore(Frame frame) {
    var blank = frame.lastMark().filter(mark -> mark.is(Mark.Kind.BLANK));
    var before = blank.map(Node::getPrevious).or(frame::last);
    if (before.orElse(null) instanceof Element list && list.name().equals("dl")) {
      blank.ifPresent(Node::unlink);
      return Optional.of(list);
    }
    return Optional.empty();
  }

  private static void addTerm(Frame frame, Element list, String line) {
    var term = new Element("dt", Map.of());
    list.appendChild(term);
    var attributes = TERM_ATTRIBUTES.matcher(line);
    if (attributes.find()) {
      frame.definitions().attributesOf(term).add(AttributeList.of(attributes.group(1)));
    }
    RawText.in(term, attributes.replaceFirst(""));
  }

  /**
   * @return the blank lines that end it, which part the list from what follows
   */
  private static Optional<Mark> addMeaning(
      Frame frame, Element list, ItemReader.Item source, boolean isParagraph) {
    var meaning = new Element("dd", Map.of());
    list.appendChild(meaning);
    frame.definitions().attributesOf(meaning).add(source.attributes());
    frame.read(meaning, String.join("", source.parts()));
    if (!isParagraph && meaning.getFirstChild() instanceof Paragraph first) {
      TightParagraph.replace(first);
    }
    if (meaning.getLastChild() instanceof Mark blank && blank.is(Mark.Kind.BLANK)) {
      blank.unlink();
      return Optional.of(blank);
    }
    return Optional.empty();
  }
}
