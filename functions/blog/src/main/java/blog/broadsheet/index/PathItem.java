package blog.broadsheet.index;

import blog.broadsheet.post.Post;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;

/**
 * What stands at a path: the post that lives there, or the trace of one that did.
 *
 * <p>A trace names the source and not where its post went: so it leads in one hop to wherever the
 * post is now, and to "gone" once it is nowhere, and never needs to be written again.
 */
sealed interface PathItem {
  PostPath path();

  SourceKey source();

  /** Counts the changes at this path, whoever made them. */
  long version();

  record Live(Post post, long version) implements PathItem {
    @Override
    public PostPath path() {
      return post.entry().path();
    }

    @Override
    public SourceKey source() {
      return post.source();
    }
  }

  record Former(PostPath path, SourceKey source, long version) implements PathItem {}

  static PathItem read(PostPath path, Item item) {
    var version = item.whole(Item.VERSION);
    return item.findText("page").isPresent()
        ? new Live(Entries.readPost(item), version)
        : new Former(path, new SourceKey(item.text("source")), version);
  }

  default Item write() {
    var key = Layout.path(path());
    var item =
        switch (this) {
          case Live(var post, var _) -> Entries.write(key, post);
          case Former former -> Item.at(key).with("source", former.source().value());
        };
    return item.with(Item.VERSION, version());
  }
}
