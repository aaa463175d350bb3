package blog.broadsheet.post;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A post that readers can open at its path, now or from the instant of its publication on.
 *
 * @param source the file it was made from
 * @param page its body, rendered and sanitized
 * @param markdown its body as its author wrote it, in the page store as well
 */
public record Post(
    Entry entry,
    SourceKey source,
    PageName page,
    Optional<PageName> markdown,
    Particulars particulars)
    implements Document {
  /** A post that is shown as a page only, with nothing particular about it. */
  public Post(Entry entry, SourceKey source, PageName page) {
    this(entry, source, page, Optional.empty(), Particulars.NONE);
  }

  /** The same, told of otherwise. */
  public Post with(Entry other) {
    return new Post(other, source, page, markdown, particulars);
  }

  @Override
  public Stream<PageName> pages() {
    return Stream.concat(Stream.of(page), markdown.stream());
  }
}
