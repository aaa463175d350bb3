package blog.broadsheet.publish.liquid;

import liqp.TemplateContext;

/** A tag of Jekyll's or of a plugin of its: what it makes of its markup. */
interface JekyllTag {
  /**
   * What stands in the tag's place.
   *
   * @param markup what follows the tag's name
   * @param body what the tag encloses, filled in; empty for a tag that encloses nothing
   * @param scope the variables where the tag stands
   */
  String show(String markup, String body, TemplateContext scope, Rendering rendering);
}
