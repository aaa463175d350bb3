package blog.broadsheet.publish.liquid;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liqp.LValue;
import liqp.Template;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.blocks.Block;
import liqp.nodes.LNode;
import liqp.parser.Flavor;
import liqp.tags.Tag;

/** liqp, wired: its own blocks and filters, bounded, and Jekyll's. */
final class Engine {
  private static final int MAX_ITERATIONS = 100_000;

  private static final TemplateParser PARSER = parser();

  private Engine() {}

  private static TemplateParser parser() {
    // As Ruby shows a moment: where liqp writes Z, it writes +0000.
    LValue.rubyDateTimeFormat = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    var builder =
        new TemplateParser.Builder()
            .withFlavor(Flavor.JEKYLL)
            .withErrorMode(TemplateParser.ErrorMode.LAX)
            .withStrictTypedExpressions(false)
            .withMaxIterations(MAX_ITERATIONS)
            .withMaxSizeRenderedString(Budget.OUTPUT)
            .withTag(new PieceTag())
            .withBlock(new WrapBlock());
    Flavor.JEKYLL
        .getFilters()
        .getMap()
        .values()
        .forEach(filter -> builder.withFilter(new Bounded(filter)));
    JekyllFilters.ALL.forEach(filter -> builder.withFilter(new Bounded(filter)));
    return builder.build();
  }

  /** Takes nothing but what {@link Canonical} writes. */
  static Template parse(String strict) {
    return PARSER.parse(strict);
  }

  static TemplateContext scope(Map<String, Object> variables) {
    return new TemplateContext(PARSER, variables);
  }

  static boolean isFilter(String name) {
    return PARSER.filters.get(name) != null;
  }

  /** Why a rendering ended early, in words for an author. */
  static String reason(Throwable thrown) {
    return Optional.ofNullable(thrown.getCause())
        .map(Engine::reason)
        .orElseGet(() -> String.valueOf(thrown.getMessage()));
  }

  /** Stands for a text or a tag of Jekyll's. */
  private static final class PieceTag extends Tag {
    PieceTag() {
      super(Canonical.PIECE);
    }

    @Override
    public Object render(TemplateContext scope, LNode... nodes) {
      return Rendering.of(scope).show(number(scope, nodes), "", scope);
    }
  }

  /** Stands for a tag of Jekyll's that encloses something. */
  private static final class WrapBlock extends Block {
    WrapBlock() {
      super(Canonical.WRAP);
    }

    @Override
    public Object render(TemplateContext scope, LNode... nodes) {
      var body = String.valueOf(nodes[nodes.length - 1].render(scope));
      return Rendering.of(scope).show(number(scope, nodes), body, scope);
    }
  }

  private static int number(TemplateContext scope, LNode... nodes) {
    return Integer.parseInt(String.valueOf(nodes[0].render(scope)).strip());
  }
}
