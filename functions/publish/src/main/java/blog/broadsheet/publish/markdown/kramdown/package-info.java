/**
 * kramdown, the Markdown of Jekyll, read into commonmark-java's tree.
 *
 * <p>{@link blog.broadsheet.publish.markdown.kramdown.Kramdown} is the way in. It reads blocks
 * first ({@code BlockRule}s, tried in order where a block may begin), which leaves texts as they
 * are; then, when all links and footnotes are known, the spans within each text ({@code
 * SpanRule}s). What CommonMark has no node for is an {@code Element}: a tag, attributes, children.
 *
 * <p>kramdown is no extension of CommonMark: an HTML element may end within a line, a list item or
 * a quote is a text of its own that is read anew, and emphasis looks at other neighbours. So its
 * blocks and spans are read here by its own rules, and only the tree and what renders it are
 * commonmark-java's.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html">kramdown's syntax</a>
 */
@NullMarked
package blog.broadsheet.publish.markdown.kramdown;

import org.jspecify.annotations.NullMarked;
