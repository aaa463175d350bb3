package blog.broadsheet.publish;

import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.Step.Deliver;
import blog.broadsheet.publish.Step.KillBefore;
import blog.broadsheet.publish.Step.LoseAnswer;
import blog.broadsheet.publish.Step.Remove;
import blog.broadsheet.publish.Step.Upload;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Histories that once ended otherwise than they should, as short as they were found. */
public final class Regressions {
  private static final SourceKey ABOUT = new SourceKey("about.md");
  private static final SourceKey CONFIG = new SourceKey("_config.yml");
  private static final SourceKey A = new SourceKey("_posts/2019-01-01-a.md");
  private static final SourceKey B = new SourceKey("_posts/2019-01-01-b.md");
  private static final SourceKey C = new SourceKey("_posts/2019-01-01-c.html");
  private static final SourceKey OLD = new SourceKey("old/index.html");

  /** A rebuild gave the path to the first in the order of keys, not to the last that had it. */
  private static final List<Step> PATH_OF_ONE_AFTER_THE_OTHER =
      List.of(
          new Upload(B, "---\npermalink: /one/\n---\nFirst"),
          new Deliver(0),
          new Upload(B, "---\npermalink: /two/\n---\nFirst"),
          new Deliver(0),
          new Upload(A, "---\npermalink: /one/\n---\nSecond"),
          new Deliver(0),
          new Upload(A, "---\npermalink: /three/\n---\nSecond"),
          new Deliver(0),
          new Upload(B, "---\npermalink: /one/\n---\nFirst again"),
          new Deliver(0),
          new Remove(B),
          new Deliver(0));

  /**
   * The handler of new settings died before it had the posts looked at, and what came next found
   * the settings in force already, but not the file as it had been.
   */
  private static final List<Step> SETTINGS_AGAIN_BEFORE_ANYBODY_WAS_TOLD =
      List.of(
          new Upload(ABOUT, "---\npermalink: /../\n---\nFaulty"),
          new Deliver(0),
          new Upload(CONFIG, "permalink: /p/:title/"),
          new KillBefore(0, 8),
          new Upload(CONFIG, "permalink: /p/:title/ # the same"));

  /** The same, but what came next was faulty, so the settings in force stayed. */
  private static final List<Step> FAULTY_SETTINGS_BEFORE_ANYBODY_WAS_TOLD =
      List.of(
          new Upload(CONFIG, "title: One"),
          new Deliver(0),
          new Upload(B, "Plain"),
          new Deliver(0),
          new Upload(CONFIG, "permalink: /:title/"),
          new KillBefore(0, 8),
          new Upload(CONFIG, "title: ["));

  /**
   * The handler of one that left a path died before it told those who wait for that, and when it
   * came again, another one had the path.
   */
  private static final List<Step> PATH_TAKEN_BEFORE_ANYBODY_WAS_TOLD =
      List.of(
          new Upload(C, "---\nredirect_from: [/one/, /old/]\n---\nWith aliases"),
          new Deliver(0),
          new Upload(OLD, "---\nredirect_to: /one/\naliases: /old/\n---\n"),
          new Deliver(0),
          new Upload(C, "---\npermalink: /two/\nredirect_to: https://example.org/\n---\n"),
          new LoseAnswer(0, 8),
          new Upload(ABOUT, "---\npermalink: /old/\naliases: /one/\n---\nAt an alias"),
          new Deliver(1));

  /**
   * What another one used was there for so short a time that it had no record, so none was told.
   */
  private static final List<Step> USED_AND_GONE_BEFORE_IT_WAS_LOOKED_AT =
      List.of(
          new Upload(A, "Plain"),
          new Upload(B, "{% post_url 2019-01-01-a %}"),
          new Deliver(1),
          new Remove(A));

  private Regressions() {}

  /** What shows its own address had text while it was there, and none for a rebuild. */
  private static final List<Step> PAGE_THAT_SHOWS_ITS_OWN_ADDRESS =
      List.of(
          new Upload(ABOUT, "Plain"),
          new Deliver(0),
          new Upload(ABOUT, "---\npermalink: /two/\n---\n{% link about.md %}"));

  public static Arbitrary<List<Step>> all() {
    return Arbitraries.of(
        List.of(
            PATH_OF_ONE_AFTER_THE_OTHER,
            SETTINGS_AGAIN_BEFORE_ANYBODY_WAS_TOLD,
            FAULTY_SETTINGS_BEFORE_ANYBODY_WAS_TOLD,
            PATH_TAKEN_BEFORE_ANYBODY_WAS_TOLD,
            USED_AND_GONE_BEFORE_IT_WAS_LOOKED_AT,
            PAGE_THAT_SHOWS_ITS_OWN_ADDRESS));
  }
}
