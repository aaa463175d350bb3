package blog.broadsheet.post;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What {@code _config.yml} says about the whole site.
 *
 * @param url where the site is reached, without a path, such as {@code https://example.org}; absent
 *     while the owner names none: then a page takes the host it was asked for
 * @param author who wrote the posts that name nobody
 * @param timezone of dates without a zone, and of the dates that readers see
 * @param permalink the pattern or the named style of the posts' paths, as in Jekyll
 * @param postsPerPage 1 to 100
 * @param defaults front matter that posts have without writing it; where several cover a post, the
 *     later ones win
 * @param baseurl the folder that links of old posts have before their paths, such as {@code /blog}
 */
public record SiteSettings(
    String title,
    String description,
    Optional<URI> url,
    Optional<String> author,
    String lang,
    ZoneId timezone,
    String permalink,
    int postsPerPage,
    List<PostDefaults> defaults,
    Appearance appearance,
    Writing writing,
    Announcing announcing,
    Optional<PostPath> baseurl) {
  public static final int MAX_POSTS_PER_PAGE = 100;

  /** A site without a {@code _config.yml}. */
  public static final SiteSettings DEFAULT =
      new SiteSettings(
          "Blog",
          "",
          Optional.empty(),
          Optional.empty(),
          "en",
          ZoneOffset.UTC,
          "date",
          20,
          List.of(),
          Appearance.DEFAULT,
          Writing.STANDARD);

  /** Settings of a blog that never lay in a folder and tells nobody of new posts. */
  public SiteSettings(
      String title,
      String description,
      Optional<URI> url,
      Optional<String> author,
      String lang,
      ZoneId timezone,
      String permalink,
      int postsPerPage,
      List<PostDefaults> defaults,
      Appearance appearance,
      Writing writing) {
    this(
        title,
        description,
        url,
        author,
        lang,
        timezone,
        permalink,
        postsPerPage,
        defaults,
        appearance,
        writing,
        Announcing.OFF,
        Optional.empty());
  }

  /**
   * Tells apart settings by which posts are read differently; equal where a change is only one of
   * what readers see around them.
   */
  public String basis() {
    var text =
        String.join(
            "\n",
            lang,
            timezone.getId(),
            permalink,
            author.orElse(""),
            baseurl.map(PostPath::value).orElse(""),
            defaults.toString(),
            appearance.headerPages().toString(),
            writing.basis());
    return Sha256.brief(text);
  }

  /** What absolute addresses of the site begin with; their paths follow. */
  public Optional<String> origin() {
    return url.map(URI::toString);
  }

  public SiteSettings {
    defaults = List.copyOf(defaults);
    if (url.filter(address -> !"".equals(address.getPath())).isPresent()) {
      throw new IllegalArgumentException("A site is at the root of its host, not at " + url.get());
    }
    if (postsPerPage < 1 || postsPerPage > MAX_POSTS_PER_PAGE) {
      throw new IllegalArgumentException(
          "A page has 1 to %d posts, not %d".formatted(MAX_POSTS_PER_PAGE, postsPerPage));
    }
  }
}
