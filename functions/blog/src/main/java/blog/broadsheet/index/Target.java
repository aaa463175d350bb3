package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.Publishable;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.SourceKey;
import java.util.Optional;
import java.util.Set;

/** What the index shall say about a source. */
public sealed interface Target {
  /**
   * Its post, page or redirect is live, now or from the instant of its publication on.
   *
   * @param aliases paths that lead there too; one that belongs to another source is noted as waited
   *     for, and had when that one leaves it
   */
  record Publish(Publishable what, Set<PostPath> aliases) implements Target {
    public Publish {
      aliases = Set.copyOf(aliases);
    }
  }

  /** Nothing of it is live. */
  record Withdraw() implements Target {}

  /** Nothing of it is live, and its preview shows what its author keeps back. */
  record Draft(Document document) implements Target {}

  /** What was live before stays, for the upload is faulty. */
  record Keep() implements Target {}

  /**
   * What was live before stays, for the path that the source wants belongs to another. It is noted
   * that the source waits for it: {@link IndexWriter#waiting}.
   */
  record Await(PostPath path, SourceKey owner) implements Target {}

  /**
   * It is the site's settings.
   *
   * @param text the file itself, in the page store
   */
  record Configure(SiteSettings settings, Optional<PageName> text) implements Target {}

  /** It is a part of the site, or was. */
  record Furnish(SitePart part, Optional<PageName> page) implements Target {}
}
