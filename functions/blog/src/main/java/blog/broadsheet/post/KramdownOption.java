package blog.broadsheet.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An option of kramdown that changes what a post looks like, with the default that Jekyll gives it.
 *
 * @see <a href="https://kramdown.gettalong.org/options.html">kramdown's options</a>
 */
public enum KramdownOption {
  /** GFM or Kramdown: whether GitHub's additions are read. */
  INPUT("GFM", "(?i:GFM|Kramdown)"),
  HARD_WRAP("false", Form.FLAG),
  /** Quirks of GFM, parted by commas. */
  GFM_QUIRKS("paragraph_end", "[a-z_, ]{0,100}"),
  AUTO_IDS("true", Form.FLAG),
  AUTO_ID_PREFIX("", Form.NAME),
  /** As {@code 2..4} or {@code 2,3}. */
  TOC_LEVELS("1..6", "[1-6]\\.\\.[1-6]|[1-6](?:,[1-6]){0,5}"),
  /** The names or code points of four entities, parted by commas. */
  SMART_QUOTES("lsquo,rsquo,ldquo,rdquo", "\\w{1,31}(?:\\s*,\\s*\\w{1,31}){3}"),
  /** Lines as {@code mdash=--}. */
  TYPOGRAPHIC_SYMBOLS("", Form.LINES),
  FOOTNOTE_NR("1", "\\d{1,6}"),
  FOOTNOTE_BACKLINK("↩", ".{0,100}"),
  FOOTNOTE_PREFIX("", Form.NAME),
  HEADER_OFFSET("0", "-?[0-6]"),
  PARSE_BLOCK_HTML("false", Form.FLAG),
  PARSE_SPAN_HTML("true", Form.FLAG),
  /** Lines as {@code id=url title}. */
  LINK_DEFS("", Form.LINES),
  REMOVE_LINE_BREAKS_FOR_CJK("false", Form.FLAG);

  /** In characters; the longest are definitions of links. */
  public static final int MAX = 20_000;

  /** Those that nobody sees on a page, or whose work is done in another way. */
  private static final Set<String> WITHOUT_BEARING =
      Set.of(
          "auto_id_stripping",
          "coderay",
          "enable_coderay",
          "entity_output",
          "guess_lang",
          "html_to_native",
          "latex_headers",
          "line_width",
          "list_indent",
          "math_engine",
          "math_engine_opts",
          "remove_block_html_tags",
          "remove_span_html_tags",
          "show_warnings",
          "syntax_highlighter",
          "syntax_highlighter_opts");

  private final String standard;
  private final String form;

  KramdownOption(String standard, String form) {
    this.standard = standard;
    this.form = form;
  }

  private interface Form {
    String FLAG = "(?i:true|false)";
    String NAME = "[\\w:.-]{0,100}";
    String LINES = "(?:[^\\n=]{1,500}=[^\\n]{0,2000}\\n?)*+";
  }

  /** That of a name in kramdown's spelling. */
  public static Optional<KramdownOption> named(String name) {
    return Arrays.stream(values()).filter(option -> option.toString().equals(name)).findFirst();
  }

  /** Whether there is such an option, and it changes nothing here. */
  public static boolean hasNoBearing(String name) {
    return WITHOUT_BEARING.contains(name) || name.startsWith("coderay_");
  }

  boolean takes(String value) {
    return value.length() <= MAX && Pattern.matches(form, value);
  }

  String standard() {
    return standard;
  }

  /** The name in kramdown's spelling. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
