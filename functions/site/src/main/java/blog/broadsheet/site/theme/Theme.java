package blog.broadsheet.site.theme;

import blog.broadsheet.site.http.Body;
import blog.broadsheet.site.template.JtearchiveGenerated;
import blog.broadsheet.site.template.JtefaultGenerated;
import blog.broadsheet.site.template.JtelistingGenerated;
import blog.broadsheet.site.template.JtenotfoundGenerated;
import blog.broadsheet.site.template.JtenoticeGenerated;
import blog.broadsheet.site.template.JtepageGenerated;
import blog.broadsheet.site.template.JtepostGenerated;
import blog.broadsheet.site.template.JtepreviewGenerated;
import blog.broadsheet.site.template.JtetermsGenerated;
import blog.broadsheet.site.view.Stylesheet;
import blog.broadsheet.site.view.View;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.function.Consumer;

/**
 * Turns views into HTML, by templates that were compiled with the code. Safe for use by many
 * threads.
 *
 * <p>They are called as the methods that JTE made of them: its engine would find them by name and
 * call them by reflection, which a function that has just started pays for, and the compiler could
 * not tell whether each view has its template.
 */
public final class Theme {
  private final String stylesheet = Stylesheet.STANDARD.path();

  public Body render(View.Listing page) {
    return written(out -> JtelistingGenerated.render(out, null, page));
  }

  public Body render(View.Terms page) {
    return written(out -> JtetermsGenerated.render(out, null, page));
  }

  public Body render(View.Archive page) {
    return written(out -> JtearchiveGenerated.render(out, null, page));
  }

  public Body render(View.Post page) {
    return written(out -> JtepostGenerated.render(out, null, page));
  }

  public Body render(View.Page page) {
    return written(out -> JtepageGenerated.render(out, null, page));
  }

  public Body render(View.Preview page) {
    return written(out -> JtepreviewGenerated.render(out, null, page));
  }

  public Body render(View.Notice page) {
    return written(out -> JtenoticeGenerated.render(out, null, page));
  }

  public Body render(View.NotFound page) {
    return written(out -> JtenotfoundGenerated.render(out, null, page));
  }

  public Body render(View.Fault page) {
    return written(out -> JtefaultGenerated.render(out, null, page, stylesheet));
  }

  private static Body written(Consumer<HtmlTemplateOutput> template) {
    var html = new Utf8Output();
    template.accept(new OwaspHtmlTemplateOutput(html));
    return html.body();
  }
}
