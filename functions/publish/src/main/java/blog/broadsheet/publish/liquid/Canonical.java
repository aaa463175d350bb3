package blog.broadsheet.publish.liquid;

import blog.broadsheet.publish.liquid.Piece.Output;
import blog.broadsheet.publish.liquid.Piece.Tag;
import blog.broadsheet.publish.liquid.Piece.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Writes a template in the engine's strict form: every block is closed, every text and every tag of
 * Jekyll's is a number that stands for it, and what nobody knows is left out.
 */
final class Canonical {
  static final String PIECE = "piece";
  static final String WRAP = "wrap";

  private static final int MAX_DEPTH = 100;
  private static final Set<String> BLOCKS =
      Set.of("if", "unless", "case", "for", "tablerow", "capture", "ifchanged");
  private static final Pattern ASSIGN = Pattern.compile("([\\w-]+)\\s*=\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[\\w-]+");
  private static final Pattern LOOP =
      Pattern.compile(
          "([\\w-]+)\\s+in\\s+(\\(.{0,200}?\\.\\..{0,200}?\\)|" + Expression.FRAGMENT + ")(.*)",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(limit|offset|cols)\\s*:\\s*(" + Expression.FRAGMENT + ")");
  private static final Pattern REVERSED = Pattern.compile("^\\s*reversed\\b");
  private static final Pattern CYCLE =
      Pattern.compile("(" + Expression.FRAGMENT + ")\\s*:\\s+(.*)", Pattern.DOTALL);
  private static final Pattern LOOKUP = Pattern.compile("[A-Za-z_].*|\\(.*\\)");

  /** A block that is open. */
  private static final class Open {
    private final String name;
    private boolean hasElse;
    private boolean hasWhen;

    /** Whether an {@code if} is open in its {@code else}: the engine's unless knows no elsif. */
    private boolean hasIf;

    Open(String name) {
      this.name = name;
    }
  }

  private final StringBuilder strict = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> unknown = new HashSet<>();
  private final Expression expressions;
  private final ToIntFunction<Piece> numbers;
  private final Notes notes;

  private Canonical(Expression expressions, ToIntFunction<Piece> numbers, Notes notes) {
    this.expressions = expressions;
    this.numbers = numbers;
    this.notes = notes;
  }

  /**
   * @param numbers gives a piece the number by which the engine finds it
   */
  static String write(
      List<Piece> pieces, Expression expressions, ToIntFunction<Piece> numbers, Notes notes) {
    var canonical = new Canonical(expressions, numbers, notes);
    pieces.forEach(canonical::write);
    while (!canonical.open.isEmpty()) {
      canonical.closeLast();
    }
    return canonical.strict.toString();
  }

  private void write(Piece piece) {
    if (isBeforeWhen() && !(piece instanceof Tag)) {
      return;
    }
    switch (piece) {
      case Text text -> tag(PIECE, String.valueOf(numbers.applyAsInt(text)));
      case Output(var markup) ->
          strict.append("{{ ").append(expressions.filtered(markup)).append(" }}");
      case Tag tag -> write(tag);
    }
  }

  /** Between {@code case} and its first {@code when} stands nothing that counts. */
  private boolean isBeforeWhen() {
    return !open.isEmpty() && open.peek().name.equals("case") && !open.peek().hasWhen;
  }

  private void write(Tag tag) {
    var markup = tag.markup();
    switch (tag.name()) {
      case "if", "unless" -> open(tag.name(), expressions.condition(markup));
      case "case" -> open("case", expressions.filtered(markup));
      case "for", "tablerow" -> loop(tag.name(), markup);
      case "capture" -> open("capture", name(markup));
      case "ifchanged" -> open("ifchanged", "");
      case "elsif" -> elsif(expressions.condition(markup));
      case "when" -> when(markup);
      case "else" -> otherwise();
      case "assign" -> assign(markup);
      case "cycle" -> cycle(markup);
      case "increment", "decrement" -> tag(tag.name(), name(markup));
      case "break", "continue" -> leave(tag.name());
      default -> other(tag);
    }
  }

  private void other(Tag tag) {
    if (tag.name().startsWith("end")) {
      close(tag.name().substring(3));
    } else if (JekyllTags.isBlock(tag.name())) {
      openNamed(tag.name());
      tag(WRAP, String.valueOf(numbers.applyAsInt(tag)));
    } else if (JekyllTags.isTag(tag.name())) {
      tag(PIECE, String.valueOf(numbers.applyAsInt(tag)));
    } else {
      unknown.add(tag.name());
      notes.add("There is no tag '%s'; it is left out".formatted(tag.name()));
    }
  }

  private void open(String name, String markup) {
    openNamed(name);
    tag(name, markup);
  }

  private void openNamed(String name) {
    if (open.size() == MAX_DEPTH) {
      throw new Budget.Exceeded("its blocks nest more than %d deep".formatted(MAX_DEPTH));
    }
    open.push(new Open(name));
  }

  private void close(String name) {
    if (open.stream().noneMatch(block -> block.name.equals(name))) {
      if (!unknown.contains(name)) {
        notes.add("end%s closes nothing; it is left out".formatted(name));
      }
      return;
    }
    while (!open.element().name.equals(name)) {
      closeLast();
    }
    end(open.pop());
  }

  private void closeLast() {
    var last = open.pop();
    notes.add("The tag '%s' is not closed where it should be".formatted(last.name));
    end(last);
  }

  private void end(Open block) {
    if (block.name.equals("case") && !block.hasWhen) {
      tag("when", "true");
    }
    if (block.hasIf) {
      tag("endif", "");
    }
    tag("end" + (BLOCKS.contains(block.name) ? block.name : WRAP), "");
  }

  private void branch(String of, String name, String markup) {
    if (!open.isEmpty() && open.peek().name.equals(of) && !open.peek().hasElse) {
      tag(name, markup);
    } else {
      notes.add("The tag '%s' is in no '%s'; it is left out".formatted(name, of));
    }
  }

  private void elsif(String condition) {
    var block = open.peek();
    if (block == null || !block.name.equals("unless") || block.hasElse) {
      branch("if", "elsif", condition);
    } else if (block.hasIf) {
      tag("elsif", condition);
    } else {
      block.hasIf = true;
      tag("else", "");
      tag("if", condition);
    }
  }

  private void when(String markup) {
    branch("case", "when", expressions.values(markup));
    if (!open.isEmpty()) {
      open.peek().hasWhen = true;
    }
  }

  private void otherwise() {
    var block = open.peek();
    if (block == null
        || block.hasElse
        || !Set.of("if", "unless", "case", "for").contains(block.name)) {
      notes.add("An else is where it has no meaning; it is left out");
      return;
    }
    if (isBeforeWhen()) {
      when("nil");
    }
    block.hasElse = true;
    tag("else", "");
  }

  private void assign(String markup) {
    var parts = ASSIGN.matcher(markup);
    if (parts.lookingAt()) {
      tag("assign", name(parts.group(1)) + " = " + expressions.filtered(parts.group(2)));
    } else {
      notes.add("assign has no name and value: " + markup);
    }
  }

  private void cycle(String markup) {
    var grouped = CYCLE.matcher(markup);
    tag(
        "cycle",
        grouped.matches()
            ? expressions.value(grouped.group(1)) + ": " + expressions.values(grouped.group(2))
            : expressions.values(markup));
  }

  private void leave(String name) {
    if (open.stream().anyMatch(block -> block.name.equals("for"))) {
      tag(name, "");
    }
  }

  private void loop(String name, String markup) {
    var parts = LOOP.matcher(markup);
    if (!parts.lookingAt()) {
      notes.add("%s is written as in %s post in site.data.posts".formatted(name, name));
      open(name, "nothing in nothing");
      return;
    }
    var over = expressions.value(parts.group(2));
    var text =
        new StringBuilder(name(parts.group(1)))
            .append(" in ")
            .append(LOOKUP.matcher(over).matches() && !over.equals("nil") ? over : "nothing");
    if (REVERSED.matcher(parts.group(3)).find()) {
      text.append(" reversed");
    }
    ATTRIBUTE
        .matcher(parts.group(3))
        .results()
        .forEach(found ->
            text.append(' ').append(found.group(1)).append(": ").append(limit(found.group(2))));
    open(name, text.toString());
    // Nothing, for which the clock is looked at in each round.
    write(new Text(""));
  }

  private String limit(String fragment) {
    return fragment.equals("continue") ? fragment : expressions.value(fragment);
  }

  private void tag(String name, String markup) {
    strict.append("{% ").append(name).append(' ').append(markup).append(" %}");
  }

  private static String name(String markup) {
    var name = NAME.matcher(markup);
    return name.find() ? Expression.name(name.group()) : "nothing";
  }
}
