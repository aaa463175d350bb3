package blog.broadsheet.publish.liquid;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.SourceKind;
import java.util.Optional;
import liqp.TemplateContext;

/** {@code {% link _posts/2019-10-13-wrap-up.md %}}: where readers find what a file becomes. */
final class LinkTag implements JekyllTag {
  @Override
  public String show(String markup, String body, TemplateContext scope, Rendering rendering) {
    var key = rendering.fill(markup, scope).strip().replaceFirst("^/", "");
    var path = key.isEmpty() ? Optional.<PostPath>empty() : path(key, rendering);
    if (path.isEmpty()) {
      rendering.note("Nothing is published of a file '%s'; the link to it is empty".formatted(key));
    }
    return path.map(found -> rendering.relative(found.encoded())).orElse("");
  }

  /** What becomes no page is where it is; a draft is nowhere. */
  private static Optional<PostPath> path(String key, Rendering rendering) {
    var source = new SourceKey(key);
    return rendering
        .files()
        .linkTo(source)
        .or(() ->
            !SourceKind.of(source).isDocument() && rendering.files().list(key).contains(key)
                ? PostPath.parse("/" + key)
                : Optional.empty());
  }
}
