package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** What the blocks of one document say for use elsewhere in it. */
final class Definitions {
  /**
   * What reading the spans of a whole document may take. Prose needs less than a step for each of
   * its characters, of which the largest file has five million.
   */
  private static final long MOST_STEPS = 6_000_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, LinkTarget> links = new HashMap<>();
  private final Map<String, Node> footnotes = new HashMap<>();
  private final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
  private final Map<String, AttributeList> lists = new HashMap<>();
  private final IdentityHashMap<Node, AttributeList> attributes = new IdentityHashMap<>();

  private final Set<String> warnings = new LinkedHashSet<>();

  private Style style;
  private long steps;

  Definitions(KramdownOptions options) {
    style = Style.of(options);
    options.lines(KramdownOption.LINK_DEFS).forEach(this::predefine);
  }

  /** Where a link leads; {@code mark} is the definition's place, which may have attributes. */
  record LinkTarget(String url, Optional<String> title, Node mark) {}

  /** What an abbreviation stands for. */
  record Abbreviation(String text, Node mark) {}

  /** Tells the author, once for each kind. */
  void warn(String warning) {
    warnings.add(warning);
  }

  Set<String> warnings() {
    return warnings;
  }

  /** Notes how many steps were taken to read spans. */
  void spend(long taken) {
    steps += taken;
  }

  /** Whether spans may be tried that could come to nothing; the author is told where not. */
  boolean maySpend() {
    if (steps > MOST_STEPS) {
      warn("It has so many marks that come to nothing that the last of them stay as they are");
    }
    return steps <= MOST_STEPS;
  }

  Style style() {
    return style;
  }

  /** Options that the document itself sets, as {@code {::options}} has them. */
  void set(Map<String, String> values) {
    values.forEach((name, value) -> {
      var changed =
          KramdownOption.named(name).flatMap(option -> style.options().with(option, value));
      changed.ifPresent(options -> style = Style.of(options));
      if (changed.isEmpty() && !KramdownOption.hasNoBearing(name)) {
        warn("{::options %s=\"%s\"} is not followed".formatted(name, value));
      }
    });
  }

  private void predefine(String id, String urlAndTitle) {
    var parts = urlAndTitle.split("\\s+", 2);
    var title = Optional.of(parts).filter(both -> both.length > 1).map(both -> both[1]);
    link(id, new LinkTarget(parts[0], title, new Mark(Mark.Kind.DEFINITION)));
  }

  void link(String id, LinkTarget target) {
    links.put(normalized(id), target);
  }

  Optional<LinkTarget> link(String id) {
    return Optional.ofNullable(links.get(normalized(id)));
  }

  void footnote(String name, Node content) {
    footnotes.put(name, content);
  }

  Optional<Node> footnote(String name) {
    return Optional.ofNullable(footnotes.get(name));
  }

  void abbreviation(String name, Abbreviation meaning) {
    abbreviations.put(name, meaning);
  }

  Map<String, Abbreviation> abbreviations() {
    return abbreviations;
  }

  /** The attribute list of a name, which may be added to. */
  AttributeList list(String name) {
    return lists.computeIfAbsent(name, _ -> new AttributeList());
  }

  /** The attributes of a node, which may be added to. */
  AttributeList attributesOf(Node node) {
    return attributes.computeIfAbsent(node, _ -> new AttributeList());
  }

  boolean refers(Node node, String reference) {
    return Optional.ofNullable(attributes.get(node))
        .filter(list -> list.references().contains(reference))
        .isPresent();
  }

  /** Those of a node, with what its references stand for. */
  Map<String, String> resolved(Node node) {
    var own = attributes.get(node);
    if (own == null) {
      return Map.of();
    }
    var all = new AttributeList();
    collect(own, all, new HashSet<>());
    return all.attributes();
  }

  /** Lists may refer to others, and each counts once. */
  private void collect(AttributeList list, AttributeList all, Set<String> seen) {
    list.references().stream()
        .filter(name -> lists.containsKey(name) && seen.add(name))
        .forEach(name -> collect(list(name), all, seen));
    all.addAttributes(list);
  }

  void forEachAttributes(BiConsumer<Node, Map<String, String>> action) {
    attributes.keySet().stream()
        .filter(node -> !resolved(node).isEmpty())
        .forEach(node -> action.accept(node, resolved(node)));
  }

  private static String normalized(String id) {
    return BLANKS.matcher(id).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
