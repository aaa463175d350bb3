package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.publish.source.MarkdownRenderer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /** What the attributes of a whole document may come to, with all that they refer to. */
  private static final int MOST_ATTRIBUTES = 10_000_000;

  /**
   * Of how many parts a whole document may be made, which take memory long before there is any
   * HTML. Five megabytes of the largest real posts have 70,000, and of the densest one 390,000.
   */
  private static final int MOST_NODES = 500_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final AttributeList noAttributes = new AttributeList();
  private final Map<String, LinkDefinition> links = new HashMap<>();
  private final Map<String, Node> footnotes = new HashMap<>();
  private final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();
  private final Map<String, AttributeList> lists = new HashMap<>();
  private final Map<String, AttributeList> meanings = new HashMap<>();
  private final IdentityHashMap<Node, AttributeList> attributes = new IdentityHashMap<>();

  private final Set<String> warnings = new LinkedHashSet<>();

  private Style style;
  private long steps;
  private int nodes;

  Definitions(KramdownOptions options) {
    style = Style.of(options);
    options.lines(KramdownOption.LINK_DEFS).forEach(this::predefine);
  }

  /** Where a link leads; {@code mark} is the definition's place, which may have attributes. */
  record LinkDefinition(String url, Optional<String> title, Node mark) {
    /** Once for all links that share it. */
    LinkDefinition decoded() {
      return new LinkDefinition(Entities.decode(url), title.map(Entities::decode), mark);
    }
  }

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

  /**
   * Notes that parts of the document were made.
   *
   * @throws MarkdownRenderer.TooMuch if there are more than {@value #MOST_NODES}
   */
  void made(int count) {
    nodes += count;
    if (nodes > MOST_NODES) {
      throw MarkdownRenderer.TooMuch.parts(MOST_NODES);
    }
  }

  /** How many parts were made so far. */
  int made() {
    return nodes;
  }

  /** Takes back those that were made since then, in vain. */
  void unmake(int then) {
    nodes = then;
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
    link(id, new LinkDefinition(parts[0], title, new Mark(Mark.Kind.DEFINITION)));
  }

  void link(String id, LinkDefinition target) {
    links.put(normalized(id), target.decoded());
  }

  Optional<LinkDefinition> link(String id) {
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

  /** Those of a node, with what its references stand for; all lists are known by then. */
  Map<String, String> resolved(Node node) {
    return resolved(attributes.getOrDefault(node, noAttributes)).attributes();
  }

  private AttributeList resolved(AttributeList list) {
    var all = new AttributeList();
    list.references().forEach(name -> all.addAttributes(meaning(name)));
    all.addAttributes(list);
    return all;
  }

  /** What a name stands for, found once; within itself it stands for nothing. */
  private AttributeList meaning(String name) {
    var known = meanings.putIfAbsent(name, noAttributes);
    if (known != null || !lists.containsKey(name)) {
      return Objects.requireNonNullElse(known, noAttributes);
    }
    var meaning = resolved(list(name));
    meanings.put(name, meaning);
    return meaning;
  }

  /** Gives each node its attributes, as many as a document may have. */
  void forEachAttributes(BiConsumer<Node, Map<String, String>> action) {
    var given = 0L;
    for (var own : attributes.entrySet()) {
      var all = resolved(own.getValue());
      given += all.size();
      if (all.isCut() || given > MOST_ATTRIBUTES) {
        warn("Its attribute lists are so long that some of what is in them is left out");
      }
      if (!all.attributes().isEmpty() && given <= MOST_ATTRIBUTES) {
        action.accept(own.getKey(), all.attributes());
      }
    }
  }

  private static String normalized(String id) {
    return BLANKS.matcher(id).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
