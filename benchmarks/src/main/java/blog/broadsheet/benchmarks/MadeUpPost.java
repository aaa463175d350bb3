package blog.broadsheet.benchmarks;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A post that no author wrote.
 *
 * @param name unique among the posts of one run, such as {@code post-42}
 * @param key where its file goes in the content bucket
 * @param path where the default permalink puts it
 * @param text the file's first version
 */
public record MadeUpPost(String name, String key, String path, String text) {
  /** The file's text in a later version, which says {@link #mark} of that version. */
  public String revised(int revision) {
    return text + "\n" + mark(revision) + "\n";
  }

  /** The same, which says {@link #mark} in its title as well. */
  String entitled(int revision) {
    return revised(revision).replace("title: \"", "title: \"" + mark(revision) + " ");
  }

  /** The versions that a page shows, which are one unless parts of several meet on it. */
  Set<Integer> revisions(String page) {
    return Pattern.compile(Pattern.quote(name.replace("-", "x")) + "x(\\d+)x")
        .matcher(page)
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toSet());
  }

  /** A word that stands in this version of this post and nowhere else. */
  String mark(int revision) {
    return name.replace("-", "x") + "x" + revision + "x";
  }
}
