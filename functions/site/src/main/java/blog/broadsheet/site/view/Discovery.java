package blog.broadsheet.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What programs find in the head of a page.
 *
 * @param translations the page in all its languages; empty where it has one only
 * @param jsonLd what the page is about, in schema.org's words: JSON without angle brackets
 */
public record Discovery(
    List<HeadLink> links, List<Translation> translations, Optional<String> jsonLd) {
  public Discovery {
    links = List.copyOf(links);
    translations = List.copyOf(translations);
  }

  /** Of a page that leads to other forms and no more. */
  public Discovery(List<HeadLink> links) {
    this(links, List.of(), Optional.empty());
  }

  public Discovery and(List<HeadLink> more) {
    return new Discovery(
        Stream.concat(links.stream(), more.stream()).toList(), translations, jsonLd);
  }

  public Discovery in(List<Translation> languages) {
    return new Discovery(links, languages, jsonLd);
  }

  public Discovery about(String json) {
    return new Discovery(links, translations, Optional.of(json));
  }
}
