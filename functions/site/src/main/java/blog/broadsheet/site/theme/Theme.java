package blog.broadsheet.site.theme;

import blog.broadsheet.site.http.Body;
import blog.broadsheet.site.template.JtearchiveGenerated;
import blog.broadsheet.site.template.JtefaultGenerated;
import blog.broadsheet.site.template.JtelistingGenerated;
import blog.broadsheet.site.template.JtenoticeGenerated;
import blog.broadsheet.site.template.JtepageGenerated;
import blog.broadsheet.site.template.JtepostGenerated;
import blog.broadsheet.site.template.JtepreviewGenerated;
import blog.broadsheet.site.template.JtetermsGenerated;
import blog.broadsheet.site.view.Stylesheet;
import blog.broadsheet.site.view.View;
import gg.jte.html.OwaspHtmlTemplateOutput;

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

  public Body render(View view) {
    var html = new Utf8Output();
    var out = new OwaspHtmlTemplateOutput(html);
    switch (view) {
      case View.Listing page -> JtelistingGenerated.render(out, null, page, stylesheet);
      case View.Terms page -> JtetermsGenerated.render(out, null, page, stylesheet);
      case View.Archive page -> JtearchiveGenerated.render(out, null, page, stylesheet);
      case View.Post page -> JtepostGenerated.render(out, null, page, stylesheet);
      case View.Page page -> JtepageGenerated.render(out, null, page, stylesheet);
      case View.Preview page -> JtepreviewGenerated.render(out, null, page, stylesheet);
      case View.Notice page -> JtenoticeGenerated.render(out, null, page, stylesheet);
      case View.Fault page -> JtefaultGenerated.render(out, null, page, stylesheet);
    }
    return html.body();
  }
}
