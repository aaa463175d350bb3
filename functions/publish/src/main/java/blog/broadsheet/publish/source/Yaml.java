package blog.broadsheet.publish.source;

import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the mapping that a piece of YAML is, within limits: {@value #MAX_LENGTH} characters,
 * {@value #MAX_DEPTH} levels, and {@value #MAX_VALUES} values with every alias spelled out, so that
 * no file can ask for more memory or time than its size allows.
 */
final class Yaml {
  static final int MAX_LENGTH = 200_000;
  static final int MAX_DEPTH = 30;
  static final int MAX_VALUES = 10_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_LENGTH).build();
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final String MERGE = "<<";

  /** A value that has a name, and how many values it is made of. */
  private record Anchored(Optional<Datum> value, int size) {}

  private final Iterator<Event> events;
  private final int linesBefore;
  private final Warnings warnings;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int size;

  private Yaml(Iterator<Event> events, int linesBefore, Warnings warnings) {
    this.events = events;
    this.linesBefore = linesBefore;
    this.warnings = warnings;
  }

  /**
   * The mapping, empty where there is no text but comments.
   *
   * @param linesBefore the lines of the file before the text, which places its faults in the file
   */
  static Fields parse(String text, int linesBefore, Warnings warnings) throws Rejection {
    var root = root(text, linesBefore, warnings);
    if (root.isEmpty()) {
      return Fields.NONE;
    }
    if (root.get() instanceof Fields fields) {
      return fields;
    }
    throw new Rejection(
        Problem.at(
            root.get().line(),
            "This is no list of names and values",
            "Write each setting as a name, a colon, a blank and its value, as in title: My post"));
  }

  /** Whatever stands at the top, such as a list; nothing where that is null. */
  static Optional<Datum> root(String text, int linesBefore, Warnings warnings) throws Rejection {
    if (text.length() > MAX_LENGTH) {
      throw new Rejection(
          Problem.of(
              "There are more than %,d characters of YAML".formatted(MAX_LENGTH),
              "Make it shorter; the text of a post belongs below the front matter."));
    }
    try {
      var events = new Parse(SETTINGS).parseString(text).iterator();
      return new Yaml(events, linesBefore, warnings).document();
    } catch (YamlEngineException e) {
      throw new Rejection(YamlFault.of(e, text, linesBefore));
    }
  }

  private Optional<Datum> document() throws Rejection {
    while (events.hasNext()) {
      if (events.next() instanceof NodeEvent node) {
        return value(node, 0);
      }
    }
    return Optional.empty();
  }

  /** The value that begins with an event; nothing where it is null. */
  private Optional<Datum> value(NodeEvent first, int depth) throws Rejection {
    if (depth > MAX_DEPTH) {
      throw rejected(
          first, "Lists and mappings are nested too deep here", "Nest them at most 30 deep.");
    }
    if (first instanceof AliasEvent alias) {
      return aliased(alias);
    }
    var before = size;
    count(first, 1);
    var value =
        switch (first.getEventId()) {
          case Scalar -> scalar((ScalarEvent) first);
          case SequenceStart -> Optional.of(items(first, depth));
          default -> Optional.<Datum>of(fields(first, depth));
        };
    first.getAnchor().ifPresent(name -> anchors.put(name, new Anchored(value, size - before)));
    return value;
  }

  private Optional<Datum> scalar(ScalarEvent event) {
    return event.isPlain() && NULLS.contains(event.getValue())
        ? Optional.empty()
        : Optional.of(new Scalar(event.getValue(), event.isPlain(), line(event)));
  }

  private Datum items(Event start, int depth) throws Rejection {
    var values = new ArrayList<Datum>();
    for (var next = events.next(); next instanceof NodeEvent node; next = events.next()) {
      value(node, depth + 1).ifPresent(values::add);
    }
    return new Items(values, line(start));
  }

  private Datum fields(Event start, int depth) throws Rejection {
    var own = new LinkedHashMap<String, Datum>();
    var merged = new LinkedHashMap<String, Datum>();
    for (var next = events.next(); next instanceof NodeEvent key; next = events.next()) {
      var name = name(key);
      var value = value((NodeEvent) events.next(), depth + 1);
      if (name.equals(MERGE)) {
        value.ifPresent(source -> merge(source, merged));
      } else {
        put(own, name, value, key);
      }
    }
    merged.putAll(own);
    return new Fields(merged, line(start));
  }

  private void put(Map<String, Datum> fields, String name, Optional<Datum> value, NodeEvent key) {
    // As in Ruby, the last one counts.
    if (fields.remove(name) != null) {
      line(key)
          .ifPresent(line ->
              warnings.add(
                  "Line %d: '%s' is there twice; the last one counts"
                      .formatted(line, Shown.text(name))));
    }
    value.ifPresent(present -> fields.put(name, present));
  }

  private static void merge(Datum source, Map<String, Datum> into) {
    switch (source) {
      case Fields(var values, var _) -> values.forEach(into::putIfAbsent);
      case Items(var values, var _) -> values.forEach(value -> merge(value, into));
      case Scalar _ -> {}
    }
  }

  private String name(NodeEvent key) throws Rejection {
    if (key instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw rejected(
        key,
        "A name is expected here, and this is a list or a mapping",
        "If a value begins with [ or {, put it in quotes.");
  }

  private Optional<Datum> aliased(AliasEvent alias) throws Rejection {
    var anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      throw rejected(
          alias,
          "*%s refers to nothing above".formatted(Shown.text(alias.getAlias().getValue())),
          "If the asterisk is part of the text, put the text in quotes.");
    }
    count(alias, anchored.size());
    return anchored.value();
  }

  private void count(Event at, int more) throws Rejection {
    size += more;
    if (size > MAX_VALUES) {
      throw rejected(
          at,
          "There are more than %,d values up to here".formatted(MAX_VALUES),
          "Move long lists into a file of their own.");
    }
  }

  private Rejection rejected(Event at, String message, String fix) {
    return new Rejection(Problem.at(line(at), message, fix));
  }

  private OptionalInt line(Event event) {
    return event
        .getStartMark()
        .map(mark -> OptionalInt.of(linesBefore + mark.getLine() + 1))
        .orElse(OptionalInt.empty());
  }
}
