package blog.broadsheet.publish.source;

import static java.util.Map.entry;

import blog.broadsheet.post.Profile;
import blog.broadsheet.post.SitePart;
import blog.broadsheet.post.SourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the files that furnish all pages: the owner's HTML for them, the owner's stylesheet, who
 * the authors are, and what the site says instead of its own words.
 *
 * <p>The HTML is trusted, for it comes from those who own the site: analytics and comments are
 * scripts. Themes of Jekyll have files of the same names, and in them either Liquid or the
 * document's own head or body; such a file is for those who include it. Safe for use by many
 * threads.
 */
public final class PartReader {
  /** In characters; all pages repeat them, and readers wait for them. */
  static final int MAX = 100_000;

  private static final Map<String, SitePart> PARTS =
      Map.ofEntries(
          entry("_includes/head.html", SitePart.HEAD),
          entry("_includes/header.html", SitePart.HEADER),
          entry("_includes/footer.html", SitePart.FOOTER),
          entry("_includes/after-post.html", SitePart.AFTER_POST),
          entry("assets/custom.css", SitePart.STYLE),
          entry("_data/authors.yml", SitePart.AUTHORS),
          entry("_data/ui.yml", SitePart.WORDS));

  private static final Pattern OF_A_THEME =
      Pattern.compile("\\{[{%]|<!doctype|</?(?:html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  /** The part that a file is, by its key. */
  public static Optional<SitePart> partOf(SourceKey key) {
    return Optional.ofNullable(PARTS.get(key.value()));
  }

  /** Reads the file's bytes; never throws for its owner's fault. */
  public PartReading read(SitePart part, byte[] bytes) {
    var warnings = new Warnings();
    try {
      var text = bytes.length == 0 ? "" : SourceText.decode(bytes);
      if (text.length() > MAX) {
        throw new Rejection(
            Problem.of(
                "The file has %,d characters; what all pages repeat has at most %,d"
                    .formatted(text.length(), MAX),
                "Move what is large into files of their own under assets/."));
      }
      return switch (part) {
        case HEAD, HEADER, FOOTER, AFTER_POST -> html(text);
        case AUTHORS -> new PartReading.Furnished(authors(text, warnings), warnings.all());
        case WORDS -> new PartReading.Furnished(words(text, warnings), warnings.all());
        case STYLE, CONFIG -> new PartReading.Furnished(text, List.of());
      };
    } catch (Rejection rejection) {
      return new PartReading.Faulty(rejection.problem(), warnings.all());
    }
  }

  private static PartReading html(String text) {
    return OF_A_THEME.matcher(text).find()
        ? new PartReading.Foreign(
            "It is not put into pages, for it has Liquid or a document's own <head> or <body>, as"
                + " the files of Jekyll's themes have. HTML alone is put into all pages")
        : new PartReading.Furnished(text.strip(), List.of());
  }

  private static String words(String text, Warnings warnings) throws Rejection {
    return Yaml.root(text, 0, warnings).map(root -> UiWords.of(root, warnings).write()).orElse("");
  }

  private static String authors(String text, Warnings warnings) throws Rejection {
    var root = Yaml.root(text, 0, warnings);
    return Profile.write(root.map(value -> Profiles.of(value, warnings)).orElse(List.of()));
  }
}
