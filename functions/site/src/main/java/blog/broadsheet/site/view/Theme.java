package blog.broadsheet.site.view;

import blog.broadsheet.site.http.Body;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/**
 * Turns views into HTML, by templates that were compiled with the code. Safe for use by many
 * threads.
 */
public final class Theme {
  private static final String TEMPLATES = "blog.broadsheet.site.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Theme.class.getClassLoader(), TEMPLATES);

  public Body render(View view) {
    var html = new Utf8Output();
    engine.render(
        view.template(), Map.of("page", view, "stylesheet", Stylesheet.STANDARD.path()), html);
    return html.body();
  }
}
