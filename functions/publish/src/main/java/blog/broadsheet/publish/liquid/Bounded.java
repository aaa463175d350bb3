package blog.broadsheet.publish.liquid;

import liqp.TemplateContext;
import liqp.filters.Filter;

/** A filter whose faults are the author's to know, and whose values are of a bearable size. */
final class Bounded extends Filter {
  private final Filter filter;

  Bounded(Filter filter) {
    super(filter.name);
    this.filter = filter;
  }

  @Override
  @SuppressWarnings("NullAway") // liqp is not annotated; it takes null for nil.
  public Object apply(Object value, TemplateContext scope, Object... arguments) {
    var rendering = Rendering.of(scope);
    try {
      return rendering.bounded(() -> filter.apply(value, scope, arguments)).orElse(null);
    } catch (Budget.Exceeded e) {
      throw e;
    } catch (RuntimeException e) {
      rendering.note("The filter '%s' cannot be applied: %s".formatted(name, Engine.reason(e)));
      return value;
    }
  }
}
