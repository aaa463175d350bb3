package blog.broadsheet.publish.source;

import blog.broadsheet.post.Image;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.Datum.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The picture that goes with a post: its {@code image}, or what themes of Jekyll and Hugo, Ghost
 * and exporters of WordPress call so.
 *
 * @param address a path or a web address
 * @param alt what it shows, where that stands beside it
 * @param isOfSite whether the site has it for many
 */
record CoverPicture(String address, Optional<String> alt, boolean isOfSite) {
  /** In characters, as in browsers. */
  static final int MAX = 2_000;

  /** The names of it other than {@code image}, the first that has a picture counts. */
  private static final List<String> NAMES =
      List.of(
          "cover",
          "coverImage",
          "featured_image",
          "featuredImage",
          "feature_image",
          "images",
          "header",
          "thumbnail");

  /** Where it may stand in a mapping under one of these names. */
  private static final List<String> INSIDE =
      List.of("image", "overlay_image", "teaser", "path", "url", "src");

  /** Such a name may as well say yes, a colour or the number of a picture. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?:https?://|/).*|.*\\.(?:png|jpe?g|gif|webp|avif|svg)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABSOLUTE =
      Pattern.compile("/.*|[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

  /** What a post says itself, by whatever name, counts before the site's defaults. */
  static Optional<CoverPicture> of(FrontMatter matter, SourceKey key, Warnings warnings) {
    var picture =
        image(matter.own(), key, false)
            .or(() -> elsewhere(matter.own(), key))
            .or(() -> image(matter.fields(), key, true));
    if (picture.filter(found -> isNoAddress(found.address)).isPresent()) {
      warnings.add(
          "The image is left out, for it is no path or http address of at most %d characters"
              .formatted(MAX));
      return Optional.empty();
    }
    return picture;
  }

  private static Optional<CoverPicture> image(Fields fields, SourceKey key, boolean isOfSite) {
    return fields
        .find("image")
        .flatMap(value ->
            value
                .texts("path", "url", "src", "feature")
                .findFirst()
                .map(FrontMatter::line)
                .filter(text -> !text.isEmpty())
                .map(text -> new CoverPicture(address(text, key), alt(value), isOfSite)));
  }

  private static Optional<CoverPicture> elsewhere(Fields fields, SourceKey key) {
    return NAMES.stream()
        .flatMap(name -> fields.find(name).stream())
        .flatMap(value ->
            texts(value)
                .map(FrontMatter::line)
                .filter(text -> PICTURE.matcher(text).matches())
                .map(text -> new CoverPicture(address(text, key), alt(value), false)))
        .filter(found -> !isNoAddress(found.address))
        .findFirst();
  }

  private static Optional<String> alt(Datum value) {
    return value instanceof Fields fields ? fields.line("alt") : Optional.empty();
  }

  private static Stream<String> texts(Datum value) {
    return value instanceof Fields fields
        ? INSIDE.stream().flatMap(name -> fields.find(name).stream()).flatMap(CoverPicture::texts)
        : value.texts(INSIDE.toArray(String[]::new));
  }

  /**
   * As Jekyll's {@code absolute_url} has it, but for the site's own address; in a bundle of Hugo's
   * it lies beside the text, and Astro names it by the way from that.
   */
  private static String address(String image, SourceKey key) {
    var encoded = image.replace(" ", "%20");
    if (ABSOLUTE.matcher(encoded).matches()) {
      return encoded;
    }
    var isNear =
        ContentFolder.isBundle(key)
            || (encoded.startsWith(".") && SourceKind.of(key) == SourceKind.CONTENT);
    return isNear && !SiteRoutes.isAsset("/" + encoded)
        ? NearPictures.path(encoded, key)
        : "/" + encoded;
  }

  private static boolean isNoAddress(String image) {
    return image.length() > MAX || !Image.isShown(image);
  }
}
