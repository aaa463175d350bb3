/**
 * Fills in <a href="https://shopify.github.io/liquid/">Liquid</a>, as Jekyll's posts use it.
 *
 * <p>A template goes three steps: {@link blog.broadsheet.publish.liquid.Scanner} takes it apart,
 * {@link blog.broadsheet.publish.liquid.Canonical} writes it anew in the strict form that the
 * engine takes, and liqp evaluates that. So whatever Ruby's lenient parser reads is read here, a
 * mistake is a warning, and the engine's grammar, which costs time by the character, sees nothing
 * but tags.
 */
@NullMarked
package blog.broadsheet.publish.liquid;

import org.jspecify.annotations.NullMarked;
