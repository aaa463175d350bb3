package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.publish.markdown.extension.Nodes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Marks each use of a word that the author has defined as an abbreviation. */
final class Abbreviations {
  /** Each is looked for at each word. */
  private static final int MOST = 1_000;

  private final Definitions definitions;
  private final Pattern words;

  /** Of each word, once for all of its uses. */
  private final Map<String, Map<String, String>> attributes = new HashMap<>();

  private Abbreviations(Definitions definitions) {
    this.definitions = definitions;
    var longestFirst =
        definitions.abbreviations().keySet().stream()
            .limit(MOST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    words = Pattern.compile("(?<![A-Za-z0-9_])(?:" + longestFirst + ")(?![A-Za-z0-9_])");
  }

  static void mark(Node document, Definitions definitions) {
    if (definitions.abbreviations().size() > MOST) {
      definitions.warn(
          "It defines more than %,d abbreviations; the others are not marked".formatted(MOST));
    }
    if (!definitions.abbreviations().isEmpty()) {
      var abbreviations = new Abbreviations(definitions);
      Nodes.all(document, Text.class).forEach(abbreviations::mark);
    }
  }

  private void mark(Text text) {
    var literal = text.getLiteral();
    var word = words.matcher(literal);
    var from = 0;
    while (word.find()) {
      text.insertBefore(new Text(literal.substring(from, word.start())));
      text.insertBefore(abbreviation(word.group()));
      from = word.end();
    }
    text.setLiteral(literal.substring(from));
  }

  private Node abbreviation(String word) {
    definitions.made(1);
    var node = new SpanElement("abbr", attributes.computeIfAbsent(word, this::attributes));
    node.appendChild(new Text(word));
    return node;
  }

  private Map<String, String> attributes(String word) {
    var attributes = new LinkedHashMap<String, String>();
    var meaning = definitions.abbreviations().get(word);
    if (meaning != null) {
      attributes.putAll(definitions.resolved(meaning.mark()));
    }
    if (meaning != null && !meaning.text().isEmpty()) {
      attributes.put("title", meaning.text());
    }
    return attributes;
  }
}
