package blog.broadsheet.site.view;

import blog.broadsheet.post.SitePart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a Content-Security-Policy must allow for the owner's own HTML to work: the hosts of its
 * scripts and stylesheets, and by its hash each script and style that stands in it. What a script
 * itself loads from other hosts, its owner names in {@code _config.yml}.
 */
final class Allowance {
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<script\\b([^>]*)>(.*?)</script>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern STYLE =
      Pattern.compile("<style\\b[^>]*>(.*?)</style>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SHEET =
      Pattern.compile("<link\\b[^>]*\\brel=[\"']?stylesheet[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile(
          "\\b(?:src|href|action)\\s*=\\s*[\"']?(?:(https:)?//)([A-Za-z0-9.-]+(?::\\d+)?)",
          Pattern.CASE_INSENSITIVE);

  /** What a script may do with the host that it comes from. */
  private static final List<String> OF_A_SCRIPT =
      List.of("script-src", "connect-src", "style-src", "font-src");

  private static final Set<SitePart> HTML =
      Set.of(SitePart.HEAD, SitePart.HEADER, SitePart.FOOTER, SitePart.AFTER_POST);

  private final Map<String, Set<String>> sources = new TreeMap<>();

  private Allowance() {}

  static Map<String, Set<String>> of(
      Map<SitePart, String> texts, Map<String, List<String>> configured) {
    var allowance = new Allowance();
    configured.forEach((directive, hosts) -> hosts.forEach(host -> allowance.add(directive, host)));
    texts.forEach((part, text) -> {
      if (HTML.contains(part)) {
        allowance.read(text);
      }
    });
    return allowance.sources;
  }

  private void read(String html) {
    SCRIPT
        .matcher(html)
        .results()
        .forEach(script -> {
          OF_A_SCRIPT.forEach(directive -> addHost(directive, script.group(1)));
          addHash("script-src", script.group(2));
        });
    STYLE.matcher(html).results().forEach(style -> addHash("style-src", style.group(1)));
    SHEET.matcher(html).results().forEach(sheet -> addHost("style-src", sheet.group()));
    FORM.matcher(html).results().forEach(form -> addHost("form-action", form.group()));
  }

  private void addHost(String directive, String tag) {
    HOST.matcher(tag).results().forEach(host -> add(directive, "https://" + host.group(2)));
  }

  private void addHash(String directive, String content) {
    if (!content.isBlank()) {
      add(directive, CspHash.of(content));
    }
  }

  private void add(String directive, String source) {
    sources.computeIfAbsent(directive, _ -> new TreeSet<>()).add(source);
  }
}
