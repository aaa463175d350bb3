package blog.broadsheet.publish.source;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.Edition;
import blog.broadsheet.post.FilePattern;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Term;
import blog.broadsheet.post.Writing;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Scalar;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code _config.yml}: {@code title} or {@code name}, {@code description}, {@code url},
 * {@code baseurl}, {@code author}, {@code lang} or {@code locale}, {@code timezone}, {@code
 * permalink} (also that of {@code collections.posts}), {@code paginate}, {@code defaults}, {@code
 * markdown}, {@code kramdown}, {@code trusted_html}, {@code excerpt_separator}, {@code exclude},
 * {@code include}, {@code collections}; by {@link ConfigAppearance} how the site looks, and by
 * {@link ConfigAnnouncing} whom it tells of new posts. Everything else is for others.
 *
 * <p>What would put posts at wrong places or times is a problem; any other mistake is a warning,
 * and the default is taken. Safe for use by many threads.
 */
public final class ConfigReader {
  /** In characters, for texts that every page repeats. */
  static final int MAX_TEXT = 2_000;

  private static final int MAX_PATTERNS = 200;

  /** In characters, of a collection. */
  static final int MAX_NAME = 200;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  /** Reads the file's bytes; never throws for its owner's fault. An empty file is no fault. */
  public ConfigReading read(byte[] bytes) {
    var warnings = new Warnings();
    try {
      var text = bytes.length == 0 ? "" : SourceText.decode(bytes);
      var config = new Config(Yaml.parse(text, 0, warnings), warnings);
      return new ConfigReading.Configured(config.settings(), warnings.all());
    } catch (Rejection rejection) {
      return new ConfigReading.Faulty(rejection.problem(), warnings.all());
    }
  }

  private static Optional<Dialect> dialect(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "kramdown" -> Optional.of(Dialect.KRAMDOWN);
      case "gfm", "commonmark", "commonmarkghpages" -> Optional.of(Dialect.GFM);
      default -> Optional.empty();
    };
  }

  /** The site at an address; one without a scheme is taken for https, as browsers do. */
  private static Optional<URI> origin(String address) {
    var written =
        SCHEME.matcher(address).lookingAt()
            ? address
            : "https://" + address.replaceFirst("^//", "");
    try {
      var url = new URI(written);
      var scheme = url.getScheme().toLowerCase(Locale.ROOT);
      return url.getHost() != null && List.of("http", "https").contains(scheme)
          ? Optional.of(new URI(scheme, url.getAuthority(), null, null, null))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String withoutSlash(String address) {
    return address.replaceFirst("/$", "");
  }

  private record Config(Fields fields, Warnings warnings) {
    SiteSettings settings() throws Rejection {
      var standard = SiteSettings.DEFAULT;
      var permalink = permalink().orElse(standard.permalink());
      return new SiteSettings(
          text("title").or(() -> text("name")).orElse(standard.title()),
          text("description").orElse(standard.description()),
          url(),
          author(),
          lang().orElse(standard.lang()),
          timezone().orElse(standard.timezone()),
          permalink,
          postsPerPage().orElse(standard.postsPerPage()),
          ConfigDefaults.of(fields, warnings),
          ConfigAppearance.of(fields, warnings),
          writing(permalink),
          ConfigAnnouncing.of(fields, warnings),
          baseurl());
    }

    private Writing writing(String permalink) throws Rejection {
      for (var name : List.of("future", "show_drafts")) {
        if (isTrue(name)) {
          warnings.add(
              "%s is not followed: a post appears at its date, and a draft has a preview link"
                  .formatted(name));
        }
      }
      return new Writing(
          dialect(),
          ConfigKramdown.of(fields.fields("kramdown"), warnings),
          isTrue("trusted_html"),
          text("excerpt_separator"),
          patterns("exclude"),
          patterns("include"),
          ConfigCollections.of(fields, permalink, warnings));
    }

    private List<FilePattern> patterns(String name) {
      var texts = fields.find(name).stream().flatMap(Datum::texts).toList();
      var patterns =
          texts.stream()
              .filter(text -> !text.isEmpty() && text.length() <= FilePattern.MAX)
              .limit(MAX_PATTERNS)
              .map(FilePattern::new)
              .toList();
      if (patterns.size() < texts.size()) {
        warnings.add(
            "Of %s only %d entries are taken; it has up to %d, of 1 to %d characters"
                .formatted(name, patterns.size(), MAX_PATTERNS, FilePattern.MAX));
      }
      return patterns;
    }

    /** As in Jekyll, where the names of converters stand for dialects. */
    private Optional<Dialect> dialect() {
      var name = text("markdown");
      var dialect = name.flatMap(ConfigReader::dialect);
      if (name.isPresent() && dialect.isEmpty()) {
        warnings.add(
            "markdown is none of kramdown, GFM and CommonMark; kramdown is taken, not "
                + Shown.text(name.get()));
      }
      return dialect;
    }

    private boolean isTrue(String name) {
      return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    private Optional<URI> url() {
      var text = text("url");
      var url = text.flatMap(ConfigReader::origin);
      if (text.isPresent() && url.isEmpty()) {
        warnings.add(
            "url is not the address of a site, such as https://example.org: "
                + Shown.text(text.get()));
      } else if (!url.map(URI::toString).equals(text.map(ConfigReader::withoutSlash))) {
        warnings.add("As the url %s is taken".formatted(url.orElseThrow()));
      }
      return url;
    }

    private Optional<PostPath> baseurl() {
      var folder = text("baseurl").map(text -> text.replaceAll("^/*|/*$", "")).orElse("");
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      var path = PostPath.parse("/" + folder);
      if (path.isEmpty()) {
        warnings.add("baseurl is no path, such as /blog: " + Shown.text(folder));
      }
      return path;
    }

    private Optional<String> author() {
      var name =
          fields
              .find("author")
              .flatMap(author -> author.texts("name").findFirst())
              .map(FrontMatter::line)
              .filter(text -> !text.isEmpty());
      if (name.filter(text -> text.length() > Term.MAX_NAME).isPresent()) {
        warnings.add("The author's name has more than %d characters".formatted(Term.MAX_NAME));
        return Optional.empty();
      }
      return name;
    }

    private Optional<String> lang() {
      var written = text("lang").or(() -> text("locale"));
      var lang = written.flatMap(Edition::language);
      if (lang.isEmpty()) {
        written.ifPresent(text ->
            warnings.add(
                "'%s' is not a language, such as en or pt-BR".formatted(Shown.text(text))));
      }
      return lang;
    }

    private Optional<ZoneId> timezone() throws Rejection {
      var name = text("timezone");
      try {
        return name.map(ZoneId::of);
      } catch (DateTimeException _) {
        throw rejected(
            "timezone",
            "There is no time zone '%s'".formatted(Shown.text(name.orElse(""))),
            "Take a name of the IANA's list, such as Europe/Berlin or UTC.");
      }
    }

    private Optional<String> permalink() throws Rejection {
      var ofPosts =
          fields
              .find("collections")
              .flatMap(collections -> field(collections, "posts"))
              .flatMap(posts -> field(posts, "permalink"))
              .flatMap(permalink -> permalink.texts().findFirst());
      var permalink = ofPosts.or(() -> text("permalink"));
      var fault = permalink.flatMap(text -> PostPaths.faultOfPattern(Permalink.pattern(text)));
      if (fault.isPresent()) {
        throw rejected(
            "permalink",
            fault.get(),
            "Take date, pretty, ordinal, weekdate or none, or a pattern such as"
                + " /:year/:month/:title/");
      }
      return permalink;
    }

    private Optional<Integer> postsPerPage() {
      var text = text("paginate");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        var asked = new BigInteger(text.get());
        var max = BigInteger.valueOf(SiteSettings.MAX_POSTS_PER_PAGE);
        var number = asked.max(BigInteger.ONE).min(max);
        if (!number.equals(asked)) {
          warnings.add("A page has 1 to %s posts; %s are taken".formatted(max, number));
        }
        return Optional.of(number.intValueExact());
      } catch (NumberFormatException _) {
        warnings.add("paginate is not a whole number: " + Shown.text(text.get()));
        return Optional.empty();
      }
    }

    private Optional<String> text(String name) {
      var value = fields.find(name);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (value.get() instanceof Scalar(var text, var _, var _) && text.length() <= MAX_TEXT) {
        return Optional.of(FrontMatter.line(text)).filter(line -> !line.isEmpty());
      }
      warnings.add(
          "%s is not a text of at most %d characters, and is left out".formatted(name, MAX_TEXT));
      return Optional.empty();
    }

    private static Optional<Datum> field(Datum value, String name) {
      return value instanceof Fields fields ? fields.find(name) : Optional.empty();
    }

    private Rejection rejected(String name, String message, String fix) {
      return new Rejection(Problem.at(fields.lineOf(name), message, fix));
    }
  }
}
