package blog.broadsheet.site.view;

import blog.broadsheet.post.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the content of every page, and what its head says about it.
 *
 * @param navigation what stands in it
 * @param origin scheme and host of the site
 * @param title of the page; empty on the home page, which has the site's
 * @param path of the page, encoded, with its query
 * @param kind OpenGraph's type of the page
 * @param previous the page before this one in its series: the newer part of a listing, the older
 *     post
 * @param next the page after this one
 * @param discovery for programs
 */
public record Frame(
    Furnishing furnishing,
    List<Link> navigation,
    String origin,
    Optional<String> title,
    String description,
    String path,
    Kind kind,
    Optional<String> image,
    Optional<String> previous,
    Optional<String> next,
    Discovery discovery) {

  public Frame {
    navigation = List.copyOf(navigation);
  }

  /** What a page is to those who index or share it. */
  public enum Kind {
    WEBSITE,
    ARTICLE,
    /** A notice, which nobody should index. */
    NOTICE
  }

  public SiteSettings site() {
    return furnishing.masthead().settings();
  }

  /** The text of the browser's tab. */
  public String windowTitle() {
    return title.map(own -> own + " · " + site().title()).orElse(site().title());
  }

  /** Which way the site's language is written. */
  public String direction() {
    return Direction.of(site().lang());
  }

  public String headline() {
    return title.orElse(site().title());
  }

  public String canonical() {
    return origin + path;
  }

  public boolean isIndexed() {
    return kind != Kind.NOTICE;
  }

  public String openGraphType() {
    return kind == Kind.ARTICLE ? "article" : "website";
  }

  /** How large networks show the picture of a shared page. */
  public String twitterCard() {
    return image.isPresent() ? "summary_large_image" : "summary";
  }

  /** The picture to share with the page, as an absolute URL. */
  public Optional<String> sharedImage() {
    return image.map(shown -> shown.startsWith("/") ? origin + shown : shown);
  }
}
