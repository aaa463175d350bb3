package blog.broadsheet.publish.liquid;

import blog.broadsheet.publish.source.SiteFiles;
import blog.broadsheet.publish.source.Templates.Filled;
import blog.broadsheet.publish.source.Templates.Template;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import liqp.TemplateContext;

/**
 * The filling in of one post: its pieces, what it includes, what it has spent and what went wrong.
 */
final class Rendering {
  private static final int MAX_INCLUDE_DEPTH = 30;
  private static final String HERE = "rendering ";

  private final Template template;
  private final Budget budget;
  private final Notes notes = new Notes();
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<String, Optional<liqp.Template>> includes = new HashMap<>();
  private int depth;

  Rendering(Template template) {
    this.template = template;
    this.budget = new Budget(template.files()::waited);
  }

  /** The rendering that a tag or a filter is part of. */
  static Rendering of(TemplateContext scope) {
    return (Rendering) Objects.requireNonNull(scope.getEnvironmentMap().get(HERE));
  }

  Filled fill() {
    try {
      var scope = Engine.scope(variables());
      scope.getEnvironmentMap().put(HERE, this);
      return new Filled(show(parse(template.text()), Map.of(), scope), notes.all());
    } catch (RuntimeException e) {
      return asItIs(Engine.reason(e));
    } catch (StackOverflowError _) {
      // Engine and patterns recurse into what an author wrote, which only hostile ones do deeply.
      return asItIs("it nests too deep");
    }
  }

  private Filled asItIs(String reason) {
    note("Liquid is left as it is in this post: " + reason);
    return new Filled(template.text(), notes.all());
  }

  private Map<String, Object> variables() {
    var variables = new HashMap<String, Object>();
    variables.put("page", template.page());
    variables.put("site", template.site());
    variables.put("jekyll", Map.of("environment", "production"));
    return variables;
  }

  /** The piece of a number, shown. */
  String show(int number, String body, TemplateContext scope) {
    return budget.spend(
        switch (pieces.get(number)) {
          case Piece.Text(var text) -> text;
          case Piece.Tag(var name, var markup) ->
              JekyllTags.named(name).show(markup, body, scope, this);
          case Piece.Output(var markup) -> markup;
        });
  }

  /** A text of a tag, with the variables in it filled in. */
  String fill(String text, TemplateContext scope) {
    return text.contains("{{") ? show(parse(text), Map.of(), scope) : text;
  }

  /** Another template in place of a tag. */
  String include(String key, Map<String, Object> parameters, TemplateContext scope) {
    var found = includes.computeIfAbsent(key, this::read);
    if (found.isEmpty()) {
      note("There is no file %s to include; nothing stands in its place".formatted(key));
      return "";
    }
    if (depth == MAX_INCLUDE_DEPTH) {
      throw new Budget.Exceeded("its includes nest more than %d deep".formatted(MAX_INCLUDE_DEPTH));
    }
    depth++;
    try {
      return show(found.get(), Map.of("include", parameters), scope);
    } finally {
      depth--;
    }
  }

  private Optional<liqp.Template> read(String key) {
    return template
        .files()
        .read(key)
        .map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8)));
  }

  private static String show(
      liqp.Template template, Map<String, Object> variables, TemplateContext scope) {
    return template.renderUnguarded(new HashMap<>(variables), scope, false);
  }

  private liqp.Template parse(String text) {
    return Engine.parse(
        Canonical.write(
            Scanner.scan(text), new Expression(Engine::isFilter, notes), this::number, notes));
  }

  private int number(Piece piece) {
    pieces.add(piece);
    return pieces.size() - 1;
  }

  void note(String text) {
    notes.add(text);
  }

  /** The value that something makes which is not begun when the time is up. */
  <T> Optional<T> bounded(Supplier<T> value) {
    budget.look();
    return Optional.ofNullable(value.get()).map(budget::bounded);
  }

  /** An address of this site as a link has it. */
  String relative(String path) {
    var base = Objects.toString(template.site().get("baseurl"), "").replaceFirst("/$", "");
    return slashed(base) + slashed(path);
  }

  private static String slashed(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }

  String absolute(String path) {
    return Objects.toString(template.site().get("url"), "") + relative(path);
  }

  String markdown(String text) {
    return template.markdown().apply(text);
  }

  ZonedDateTime now() {
    return template.now();
  }

  SiteFiles files() {
    return template.files();
  }

  /** The folder of the post's file, with a slash at its end. */
  String folder() {
    var key = template.source().value();
    return key.substring(0, key.lastIndexOf('/') + 1);
  }
}
