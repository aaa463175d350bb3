package blog.broadsheet.site.page;

import blog.broadsheet.post.Post;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.site.feed.FeedFormat;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.view.Discovery;
import blog.broadsheet.site.view.HeadLink;
import blog.broadsheet.site.visit.MarkdownPath;
import blog.broadsheet.site.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What programs find in the head of each kind of page. */
final class Discoveries {
  private Discoveries() {}

  /** The feeds of the whole blog, which every page leads to. */
  static Discovery blog(SiteSettings settings) {
    return new Discovery(feeds(settings.title(), "/", ""));
  }

  /** The feeds of a listing that has its own, and those of the blog. */
  static Discovery listing(SiteSettings settings, String title, String folder, String query) {
    var own = feeds(title + " · " + settings.title(), folder, query);
    return new Discovery(own).and(blog(settings).links());
  }

  static Discovery article(Visit visit, Post post) {
    var markdown =
        new HeadLink(MediaType.MARKDOWN.essence(), Optional.empty(), MarkdownPath.of(post.path()));
    return blog(visit.settings()).and(List.of(markdown)).about(JsonLd.of(visit, post));
  }

  private static List<HeadLink> feeds(String title, String folder, String query) {
    return Arrays.stream(FeedFormat.values())
        .map(format ->
            new HeadLink(
                format.type().essence(), Optional.of(title), folder + format.file() + query))
        .toList();
  }
}
