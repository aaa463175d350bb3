package blog.broadsheet.publish.source;

import static java.util.stream.Collectors.toSet;

import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What front matter says for the page of a document alone: {@code canonical_url}, as in <a
 * href="https://github.com/jekyll/jekyll-seo-tag">jekyll-seo-tag</a> and Ghost, or as themes of
 * Hugo call it, and the rules for search engines of WordPress's plugins and Hugo's themes.
 */
final class ParticularsReader {
  /** In characters; who hears the text of a picture does not want more, and no address has. */
  static final int MAX_TEXT = 1_000;

  private static final String[] CANONICAL = {"canonical_url", "canonicalURL", "canonical"};

  /**
   * What the <a
   * href="https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag">rules for
   * robots</a> call it.
   */
  private static final Set<String> UNINDEXED = Set.of("noindex", "none");

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

  private final FrontMatter matter;
  private final Warnings warnings;

  ParticularsReader(FrontMatter matter, Warnings warnings) {
    this.matter = matter;
    this.warnings = warnings;
  }

  /**
   * Reads them.
   *
   * @param own the paths at which the document is found
   * @param picture that goes with it
   * @param html its text
   */
  Particulars read(
      Set<PostPath> own,
      Optional<CoverPicture> picture,
      String html,
      SiteSettings settings,
      SiteFiles files) {
    return new Particulars(
        canonical(own, settings, files), without(picture, html), alt(picture), guid());
  }

  private Optional<String> canonical(Set<PostPath> own, SiteSettings settings, SiteFiles files) {
    var written = matter.text(CANONICAL);
    var address = written.flatMap(WebAddress::of);
    if (address.isEmpty()) {
      written.ifPresent(text ->
          warnings.add(
              "%s is no web address, so the page names its own; write where the text appeared first, such as https://example.org/first/"
                  .formatted(Shown.text(text))));
      return Optional.empty();
    }
    files.noteSetting("url");
    return address.filter(first -> !isOwn(URI.create(first), own, settings));
  }

  /** As Jekyll's plugin has it, or beside the picture. */
  private Optional<String> alt(Optional<CoverPicture> picture) {
    return fitting(
        "The alternative text of the image",
        picture.flatMap(CoverPicture::alt).or(() -> matter.text("image_alt", "feature_image_alt")));
  }

  /**
   * WordPress's exporters write it; an {@code id} may be anything else, unless it is an address.
   */
  private Optional<String> guid() {
    return fitting(
        "The guid, by which feeds would know the post,",
        matter
            .text("guid")
            .or(() -> matter.text("id").filter(text -> WebAddress.of(text).isPresent())));
  }

  private Optional<String> fitting(String name, Optional<String> text) {
    if (text.filter(own -> own.length() > MAX_TEXT).isPresent()) {
      warnings.add(
          "%s is left out, for it has more than %,d characters; shorten it"
              .formatted(name, MAX_TEXT));
      return Optional.empty();
    }
    return text;
  }

  private Set<Omission> without(Optional<CoverPicture> picture, String html) {
    return Stream.of(
            Stream.of(Omission.INDEX).filter(_ -> isUnindexed()),
            Stream.of(Omission.COMMENTS).filter(_ -> matter.isNo("comments")),
            Stream.of(Omission.CONTENTS).filter(_ -> matter.isNo("toc")),
            Stream.of(Omission.PICTURE)
                .filter(_ -> picture.filter(own -> isNotAbove(own, html)).isPresent()))
        .flatMap(parts -> parts)
        .collect(toSet());
  }

  /** One that the site has for all tells nobody anything, and no text shows a picture twice. */
  private static boolean isNotAbove(CoverPicture picture, String html) {
    return picture.isOfSite() || TextPicture.isIn(html, picture.address());
  }

  private boolean isUnindexed() {
    return matter.isYes("noindex")
        || matter.isYes("robotsNoIndex")
        || matter.texts("robots").stream()
            .flatMap(BETWEEN::splitAsStream)
            .map(rule -> rule.toLowerCase(Locale.ROOT))
            .anyMatch(UNINDEXED::contains);
  }

  /** Many themes have authors write the address of the post itself, which says nothing new. */
  private static boolean isOwn(URI address, Set<PostPath> own, SiteSettings settings) {
    var isHere =
        settings
            .url()
            .filter(site -> site.getRawAuthority().equalsIgnoreCase(address.getRawAuthority()))
            .isPresent();
    return isHere
        && PostPath.parse(address.getRawPath()).stream()
            .flatMap(RedirectTo::spellings)
            .anyMatch(own::contains);
  }
}
