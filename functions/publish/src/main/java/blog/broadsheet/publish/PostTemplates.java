package blog.broadsheet.publish;

import blog.broadsheet.publish.liquid.LiquidTemplates;
import blog.broadsheet.publish.shortcode.Shortcodes;
import blog.broadsheet.publish.source.Templates;
import java.util.regex.Pattern;

/**
 * Fills in each post by the language of its engine: Jekyll's by Liquid, Hugo's by shortcodes. To
 * Liquid a shortcode is a mistake, so a post of Jekyll's that has these and no tag of Liquid's is
 * one that came from Hugo. Safe for use by many threads.
 */
public final class PostTemplates implements Templates {
  private static final Pattern LIQUID =
      Pattern.compile("\\{%-?\\s*\\w|\\{\\{-?\\s*(?:page|site|include)\\.");

  private final Templates liquid = new LiquidTemplates();
  private final Templates shortcodes = new Shortcodes();

  @Override
  public Filled fill(Template template) {
    return isHugos(template) ? shortcodes.fill(template) : liquid.fill(template);
  }

  private static boolean isHugos(Template template) {
    var text = template.text();
    return !template.isJekylls() || (Shortcodes.isUsedIn(text) && !LIQUID.matcher(text).find());
  }
}
