package blog.broadsheet.publish.source;

import static java.util.stream.Collectors.joining;

import blog.broadsheet.post.Appearance;
import blog.broadsheet.post.Appearance.Font;
import blog.broadsheet.post.Appearance.NamedLink;
import blog.broadsheet.publish.source.Datum.Fields;
import blog.broadsheet.publish.source.Datum.Items;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what {@code _config.yml} says of the site's looks: {@code logo}, {@code favicon}, {@code
 * theme.accent}, {@code theme.font}, {@code nav}, {@code header_pages}, {@code social} and {@code
 * csp}. What cannot be is left out with a warning.
 */
final class ConfigAppearance {
  /** Every page repeats them. */
  private static final int MAX_LINKS = 30;

  /** Nothing in it can end the rule of the stylesheet that it stands in. */
  private static final Pattern COLOUR =
      Pattern.compile(
          "#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[a-zA-Z]{3,30}|(?:rgb|hsl|hwb|oklch|oklab)\\([0-9a-z.,%/"
              + " -]{3,60}\\)");

  /** A path of the site, a web or a mail address. */
  static final Pattern ADDRESS =
      Pattern.compile("(?:https?://[^/\\s]|/(?![/\\\\])|mailto:)[^\\s\\p{Cc}]*");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:(?:https|wss)://)?(?:\\*\\.)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d+)?(?:/[A-Za-z0-9._~/-]*)?");
  private static final Set<String> DIRECTIVES =
      Set.of(
          "connect-src",
          "font-src",
          "form-action",
          "frame-src",
          "img-src",
          "media-src",
          "script-src",
          "style-src",
          "worker-src");

  private final Fields config;
  private final Warnings warnings;

  private ConfigAppearance(Fields config, Warnings warnings) {
    this.config = config;
    this.warnings = warnings;
  }

  static Appearance of(Fields config, Warnings warnings) {
    return new ConfigAppearance(config, warnings).read();
  }

  private Appearance read() {
    var theme = config.fields("theme");
    return new Appearance(
        address(config, "logo"),
        address(config, "favicon"),
        theme
            .line("accent")
            .filter(
                colour -> is(COLOUR, colour, "theme.accent", "a colour of CSS, such as #9c3417")),
        theme.line("font").flatMap(this::font),
        few("nav", navigation()),
        few("social", social()),
        config.find("header_pages").stream().flatMap(Datum::texts).toList(),
        allowed());
  }

  private Optional<String> address(Fields fields, String name) {
    return fields
        .line(name)
        .filter(
            text -> is(ADDRESS, text, name, "a path such as /assets/logo.svg or a web address"));
  }

  private Optional<Font> font(String name) {
    var font =
        Arrays.stream(Font.values())
            .filter(known -> known.name().equalsIgnoreCase(name))
            .findFirst();
    if (font.isEmpty()) {
      var names =
          Arrays.stream(Font.values())
              .map(known -> known.name().toLowerCase(Locale.ROOT))
              .collect(joining(", "));
      warnings.add("theme.font is one of %s, not %s".formatted(names, Shown.text(name)));
    }
    return font;
  }

  private List<NamedLink> navigation() {
    return items("nav")
        .flatMap(link ->
            link(link.line("title", "name", "text"), link.line("url", "link", "href"), "nav")
                .stream())
        .toList();
  }

  /** A mapping of names to addresses or handles, or a list of mappings. */
  private List<NamedLink> social() {
    var accounts = config.fields("social");
    var named =
        accounts.values().keySet().stream()
            .flatMap(name -> social(Optional.of(name), accounts.line(name)));
    var listed =
        items("social")
            .flatMap(link ->
                social(
                    link.line("name", "title", "platform"), link.line("url", "user_url", "link")));
    var jekylls =
        config.values().keySet().stream()
            .filter(name -> name.endsWith("_username"))
            .flatMap(name -> social(Optional.of(name.replace("_username", "")), config.line(name)));
    return Stream.of(named, listed, jekylls).flatMap(links -> links).toList();
  }

  private Stream<NamedLink> social(Optional<String> name, Optional<String> said) {
    return name.stream()
        .flatMap(known ->
            link(
                name.map(SocialSites::title),
                said.map(text -> SocialSites.url(known, text)),
                "social")
                .stream());
  }

  private Optional<NamedLink> link(Optional<String> text, Optional<String> url, String name) {
    if (text.isEmpty() || url.isEmpty()) {
      warnings.add("An entry of %s has no title or no url, and is left out".formatted(name));
      return Optional.empty();
    }
    return url.filter(
            address -> is(ADDRESS, address, name, "a path such as /about/ or a web address"))
        .map(address -> new NamedLink(text.get(), address));
  }

  private Map<String, List<String>> allowed() {
    var allowed = new TreeMap<String, List<String>>();
    if (config.find("csp").orElse(Fields.NONE) instanceof Fields csp) {
      csp.values()
          .forEach((directive, value) -> {
            var sources =
                value
                    .texts()
                    .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                    .filter(
                        source -> is(SOURCE, source, "csp", "a host such as https://example.org"))
                    .toList();
            if (!DIRECTIVES.contains(directive)) {
              warnings.add("csp knows no directive %s".formatted(Shown.text(directive)));
            } else if (!sources.isEmpty()) {
              allowed.put(directive, sources);
            }
          });
    }
    return allowed;
  }

  private List<NamedLink> few(String name, List<NamedLink> links) {
    if (links.size() > MAX_LINKS) {
      warnings.add("%s has more than %d links; the first are taken".formatted(name, MAX_LINKS));
    }
    return links.stream().limit(MAX_LINKS).toList();
  }

  private Stream<Fields> items(String name) {
    return config.find(name).stream()
        .flatMap(value -> value instanceof Items(var values, var _) ? values.stream() : Stream.of())
        .flatMap(value -> value instanceof Fields fields ? Stream.of(fields) : Stream.of());
  }

  private boolean is(Pattern shape, String text, String name, String wanted) {
    var fits = text.length() <= ConfigReader.MAX_TEXT && shape.matcher(text).matches();
    if (!fits) {
      warnings.add("%s is left out: '%s' is not %s".formatted(name, Shown.text(text), wanted));
    }
    return fits;
  }
}
