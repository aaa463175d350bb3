package blog.broadsheet.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What programs find in the head of a page.
 *
 * @param jsonLd what the page is about, in schema.org's words: JSON without angle brackets
 */
public record Discovery(List<HeadLink> links, Optional<String> jsonLd) {
  public static final Discovery NONE = new Discovery(List.of(), Optional.empty());

  public Discovery {
    links = List.copyOf(links);
  }

  public Discovery and(List<HeadLink> more) {
    return new Discovery(Stream.concat(links.stream(), more.stream()).toList(), jsonLd);
  }
}
