package blog.broadsheet.publish.source;

import blog.broadsheet.post.SourceKey;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fills in what a post's text leaves open, before it is read as Markdown. */
public interface Templates {
  /** Fills in a template; never fails for its author's fault: what cannot be is left out. */
  Filled fill(Template template);

  /**
   * A text and what it may refer to.
   *
   * @param source the post's file
   * @param isJekylls whether it is a post as Jekyll has them, rather than Hugo or another engine
   * @param text of the post, below its front matter
   * @param page what is known of the post; its values are texts, numbers, yes or no, moments, lists
   *     and mappings of these
   * @param site the same of the site; made when it is asked for
   * @param files the other files of the site
   * @param now when it is filled in, in the time zone in which readers see dates
   * @param markdown makes HTML of Markdown
   */
  record Template(
      SourceKey source,
      boolean isJekylls,
      String text,
      Map<String, Object> page,
      Map<String, Object> site,
      SiteFiles files,
      ZonedDateTime now,
      UnaryOperator<String> markdown) {}

  /**
   * What became of a template.
   *
   * @param warnings in words for the author; empty when all is well
   */
  record Filled(String text, List<String> warnings) {
    public Filled {
      warnings = List.copyOf(warnings);
    }
  }
}
