package blog.broadsheet.publish.shortcode;

import blog.broadsheet.publish.source.Templates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills in Hugo's shortcodes: {@code figure}, {@code highlight}, {@code youtube}, {@code vimeo},
 * {@code gist}, {@code tweet}, {@code ref} and {@code relref}; Zola's, which are written as calls;
 * and Zola's links to files, {@code @/}. Of one that a site's theme would bring, what it encloses
 * stays, and its author is told. Safe for use by many threads.
 */
public final class Shortcodes implements Templates {
  private static final Marks CODE = new Marks("\\{\\{<(?!\\s*/\\*)", "/?>\\}\\}");
  private static final Marks CODE_OF_MARKDOWN = new Marks("\\{\\{%(?!\\s*/\\*)", "/?%\\}\\}");

  /** Zola's: {@code youtube(id="x")} between double braces, or what begins and ends a text. */
  private static final Pattern ZOLAS =
      Pattern.compile(
          "\\{\\{-?\\s*(\\w{1,50})\\(([^{}]{0,1000})\\)\\s*-?\\}\\}"
              + "|\\{%-?\\s*(?:(\\w{1,50})\\(([^{}]{0,1000})\\)|end)\\s*-?%\\}");

  private static final Pattern BETWEEN_ARGUMENTS = Pattern.compile(",(?=\\s*\\w+\\s*=)");

  private static final String ZOLAS_ROOT = "@/";

  /** A link to a file of Zola's content, within a line or below. */
  private static final Pattern LINK =
      Pattern.compile(
          "(\\]\\(|^ {0,3}\\[[^\\]\\n]{1,200}\\]:[ \\t]*+)@/([^)\\s\"]+)", Pattern.MULTILINE);

  /** How a text shows a shortcode instead of using it. */
  private static final Marks SHOWN = new Marks("\\{\\{([<%])/\\*", "\\*/([>%])\\}\\}");

  /** What stands before a block within quotes and list items, if it is not longer than a few. */
  private static final String IN_ITEM = "[ \\t>]{0,20}+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,4}+)?";

  private static final Pattern MARKER = Pattern.compile("[^\\s>]");

  private static final Marks HIGHLIGHT =
      new Marks(
          "(?m)(?:^("
              + IN_ITEM
              + "))?\\{\\{[<%]\\s*highlight\\s+\"?([\\w+#-]{1,50})\"?[^{}]{0,500}[>%]\\}\\}\\n?",
          "(?:\\n[ \\t>]*+)?\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}");

  @Override
  public Filled fill(Template template) {
    var text = template.text();
    if (!isUsedIn(text) && !text.contains(ZOLAS_ROOT) && !ZOLAS.matcher(text).find()) {
      return new Filled(text, List.of());
    }
    var warnings = new LinkedHashSet<String>();
    var captions = new Captions(template.markdown());
    var highlighted =
        HIGHLIGHT.replace(
            text,
            (open, code, _) ->
                fenced(Optional.ofNullable(open.group(1)).orElse(""), open.group(2), code));
    Marks.Filling filling = (_, call, _) -> show(Call.of(call), template, captions, warnings);
    var filled = CODE_OF_MARKDOWN.replace(CODE.replace(highlighted, filling), filling);
    var begun = new AtomicInteger();
    var called =
        ZOLAS
            .matcher(filled)
            .replaceAll(found ->
                Matcher.quoteReplacement(call(found, begun, template, captions, warnings)));
    var linked =
        LINK.matcher(called)
            .replaceAll(found -> Matcher.quoteReplacement(link(found, template, warnings)));
    return new Filled(
        SHOWN.replace(
            linked, (open, code, close) -> "{{" + open.group(1) + code + close.group(1) + "}}"),
        List.copyOf(warnings));
  }

  /** Whether a text has anything that may be a shortcode. */
  public static boolean isUsedIn(String text) {
    return text.contains("{{<") || text.contains("{{%");
  }

  /** Every line stands where the first one does, so that no list or quote ends with it. */
  private static String fenced(String before, String language, String code) {
    var fence = code.contains("```") ? "~~~~~~" : "```";
    var within = MARKER.matcher(before).replaceAll(" ");
    var stands = code.lines().allMatch(line -> isWithin(line, within));
    var lines = code.lines().map(line -> stands || line.isBlank() ? line : within + line);
    return Stream.of(Stream.of(before + fence + language), lines, Stream.of(within + fence))
        .flatMap(Function.identity())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isWithin(String line, String before) {
    return line.startsWith(before) || line.strip().equals(before.strip());
  }

  private static String show(
      Call call, Template template, Captions captions, Set<String> warnings) {
    var made = html(call, template, captions);
    if (made.isEmpty() && !call.isEnd()) {
      warnings.add(unknown(call));
    }
    return made.orElse("");
  }

  /**
   * What stands in double braces and is unknown may be no shortcode, and neither is an end of what
   * has not begun.
   */
  private static String call(
      MatchResult found,
      AtomicInteger begun,
      Template template,
      Captions captions,
      Set<String> warnings) {
    var name = Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(3)));
    if (name.isEmpty()) {
      return begun.getAndUpdate(open -> Math.max(0, open - 1)) > 0 ? "" : found.group();
    }
    if (found.group(3) != null) {
      begun.incrementAndGet();
    }
    var arguments = Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(4));
    var call = Call.of(name.get() + " " + BETWEEN_ARGUMENTS.matcher(arguments).replaceAll(" "));
    var made = html(call, template, captions);
    var isText = made.isEmpty() && found.group(1) != null;
    if (isText) {
      warnings.add("%s stays as it is, for it is no known shortcode".formatted(found.group()));
    } else if (made.isEmpty()) {
      warnings.add(unknown(call));
    }
    return isText ? found.group() : made.orElse("");
  }

  private static String unknown(Call call) {
    return switch (call.name()) {
      case "ref", "relref" ->
          "There is no post or page '%s'; the link to it is empty"
              .formatted(call.argument("path").orElse(""));
      default ->
          "The shortcode '%s' is left out, for nobody knows what it makes of: %s"
              .formatted(call.name(), call.all(" "));
    };
  }

  private static Optional<String> html(Call call, Template template, Captions captions) {
    return switch (call.name()) {
      case "figure" -> Optional.of(Figure.html(call, captions));
      case "youtube" -> call.argument("id").flatMap(Embeds::youtube);
      case "vimeo" -> call.argument("id").flatMap(Embeds::vimeo);
      case "gist" -> Embeds.gist(call.named("url").orElseGet(() -> call.all("/")));
      case "tweet", "twitter", "x" -> tweet(call);
      case "ref", "relref" -> References.address(call, template);
      default -> Optional.empty();
    };
  }

  private static String link(MatchResult found, Template template, Set<String> warnings) {
    var address = References.address(found.group(2), template);
    if (address.isEmpty()) {
      warnings.add(
          "The link to '@/%s' leads nowhere, for there is no such post".formatted(found.group(2)));
    }
    return found.group(1) + address.orElse(ZOLAS_ROOT + found.group(2));
  }

  private static Optional<String> tweet(Call call) {
    return call.named("id")
        .map(id -> call.named("user").map(user -> user + "/" + id).orElse(id))
        .or(() -> call.argument("id"))
        .flatMap(Embeds::tweet);
  }
}
