package blog.broadsheet.site.view;

import blog.broadsheet.post.Particulars.Omission;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Word;
import blog.broadsheet.site.language.Language;
import blog.broadsheet.site.view.Subject.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the content of every page, and what its head says about it.
 *
 * @param navigation what stands in it
 * @param origin scheme and host of the site
 * @param language of the page
 * @param discovery for programs
 */
public record Frame(
    Furnishing furnishing,
    List<Link> navigation,
    String origin,
    Language language,
    Subject subject,
    Series series,
    Discovery discovery) {

  public Frame {
    navigation = List.copyOf(navigation);
  }

  public SiteSettings site() {
    return furnishing.masthead().settings();
  }

  public String say(Word word) {
    return language.say(word);
  }

  /** The text of the browser's tab. */
  public String windowTitle() {
    return subject.title().map(own -> own + " · " + site().title()).orElse(site().title());
  }

  public String headline() {
    return subject.title().orElse(site().title());
  }

  /** The one address under which programs are to know the page. */
  public String canonical() {
    return subject.particulars().canonical().orElse(origin + subject.path());
  }

  /** Whether it is to be found again at its address, as a notice is not. */
  public boolean hasAddress() {
    return subject.kind() != Kind.NOTICE;
  }

  /** Whether search engines may show it. */
  public boolean isIndexed() {
    return hasAddress() && subject.particulars().has(Omission.INDEX);
  }

  /** As networks write languages, such as {@code pt_BR}. */
  public String locale() {
    return language.tag().replace('-', '_');
  }

  public String openGraphType() {
    return subject.kind() == Kind.ARTICLE ? "article" : "website";
  }

  /** How large networks show the picture of a shared page. */
  public String twitterCard() {
    return subject.image().isPresent() ? "summary_large_image" : "summary";
  }

  /** The picture to share with the page, as an absolute URL. */
  public Optional<String> sharedImage() {
    return subject.image().map(shown -> shown.startsWith("/") ? origin + shown : shown);
  }
}
