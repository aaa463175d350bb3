package blog.broadsheet.publish.source;

import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteRoutes;
import blog.broadsheet.post.SiteSettings;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a post or page is found: by its own permalink, or else by the site's. */
final class PostPaths {
  private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//");
  private static final Pattern UPWARDS = Pattern.compile("(?:^|/)\\.\\.(?:/|$)");

  private static final String FIX =
      "Write a path from the root of the site, such as permalink: /news/wrap-up/";

  private PostPaths() {}

  /**
   * The post's path; that of a page may be one of the site's own lists.
   *
   * @param site the site's pattern or named style
   */
  static PostPath of(FrontMatter matter, String site, Permalink.Facts facts) throws Rejection {
    var line = matter.lineOf("permalink");
    var pattern = matter.raw("permalink").orElseGet(() -> pattern(site, facts.name()));
    refuse(line, faultOfPattern(pattern), FIX);
    var isOwn = matter.own().find("permalink").isPresent();
    var text = Permalink.fill(isOwn ? pattern : inLanguage(pattern, facts.name()), facts);
    var list =
        PostPath.parse(text).filter(path -> facts.name().isPage() && SiteRoutes.isList(path));
    return list.isPresent() ? list.get() : checked(text, line, FIX);
  }

  /** Where Hugo has a post whose file's name begins with a date, which Zola leaves out. */
  static Optional<PostPath> withDate(FrontMatter matter, String site, Permalink.Facts facts) {
    var name = facts.name();
    var isNamedByFile =
        name.date().isPresent()
            && matter.find("permalink", "slug").isEmpty()
            && pattern(site, name).equals(Permalink.IN_SECTION);
    var dated = new Permalink.Facts(facts.date(), name.base(), name, facts.categories());
    return isNamedByFile
        ? PostPath.parse(Permalink.fill(inLanguage(Permalink.IN_SECTION, name), dated))
        : Optional.empty();
  }

  /** What is for all languages has a translation below its own, as Hugo has it. */
  private static String inLanguage(String pattern, PostName name) {
    return name.lang()
        .map(lang -> "/" + lang.toLowerCase(Locale.ROOT) + "/" + pattern)
        .orElse(pattern);
  }

  private static String pattern(String site, PostName name) {
    if (name.collection().isPresent()) {
      return name.collection().get().permalink();
    }
    if (name.isPage() && name.section().isEmpty()) {
      return Permalink.ofPage(site, name.isIndex());
    }
    // Whoever chooses a pattern means all posts, and no page.
    return name.section().isPresent()
            && (name.isPage() || site.equals(SiteSettings.DEFAULT.permalink()))
        ? Permalink.IN_SECTION
        : Permalink.pattern(site);
  }

  /**
   * A path at which an author may put something.
   *
   * @param fix for the author of one that cannot be
   */
  static PostPath checked(String text, OptionalInt line, String fix) throws Rejection {
    refuse(line, PostPath.faultOf(text), fix);
    var path = PostPath.of(text);
    refuse(line, faultOfPath(path), fix);
    return path;
  }

  /** Whether a text is no path of this site but the address of another one. */
  static boolean namesHost(String text) {
    return HOST.matcher(text).find();
  }

  /** What is wrong with a pattern, whatever would fill it. */
  static Optional<String> faultOfPattern(String pattern) {
    if (namesHost(pattern)) {
      return Optional.of("A permalink names no host; this does: " + Shown.text(pattern));
    }
    if (UPWARDS.matcher(pattern).find()) {
      return Optional.of("A permalink has no '..'; this has: " + Shown.text(pattern));
    }
    return Permalink.unknownPlaceholder(pattern)
        .map(unknown -> "Permalinks have no placeholder " + Shown.text(unknown));
  }

  private static Optional<String> faultOfPath(PostPath path) {
    if (path.value().startsWith("/_")) {
      return Optional.of("No address begins with an underscore, as " + Shown.text(path.value()));
    }
    return SiteRoutes.isReserved(path)
        ? Optional.of("This address is the site's own: " + Shown.text(path.value()))
        : Optional.empty();
  }

  private static void refuse(OptionalInt line, Optional<String> fault, String fix)
      throws Rejection {
    if (fault.isPresent()) {
      throw new Rejection(Problem.at(line, fault.get(), fix));
    }
  }
}
