package blog.broadsheet.publish.markdown;

import java.util.EnumSet;
import java.util.Set;

/**
 * A way to write Markdown.
 *
 * <p>All have CommonMark, tables, strikethrough, task lists, footnotes, alerts, sizes of images and
 * ids of headings.
 */
public record Dialect(Set<Feature> features) {
  /** As on GitHub, and in most generators beside Jekyll. */
  public static final Dialect GFM = new Dialect(EnumSet.of(Feature.AUTOLINKS));

  /** As in Jekyll, which leaves bare URLs alone. */
  public static final Dialect KRAMDOWN =
      new Dialect(EnumSet.complementOf(EnumSet.of(Feature.AUTOLINKS)));

  /** Everything, for posts of which nothing is known. */
  public static final Dialect BLOG = new Dialect(EnumSet.allOf(Feature.class));

  public Dialect {
    features = Set.copyOf(features);
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }
}
