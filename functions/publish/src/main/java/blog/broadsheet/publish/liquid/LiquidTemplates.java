package blog.broadsheet.publish.liquid;

import blog.broadsheet.publish.source.Templates;
import java.util.List;

/**
 * Fills in Liquid. The engine is loaded when the first text needs it, for it costs some hundred
 * milliseconds, and most posts have no Liquid. Safe for use by many threads.
 */
public final class LiquidTemplates implements Templates {
  @Override
  public Filled fill(Template template) {
    var text = template.text();
    if (!text.contains("{{") && !text.contains("{%")) {
      return new Filled(text, List.of());
    }
    return new Rendering(template).fill();
  }
}
