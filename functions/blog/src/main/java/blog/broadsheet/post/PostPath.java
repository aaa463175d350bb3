package blog.broadsheet.post;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where readers find something, such as {@code /2019/10/13/wrap-up.html}: from the root of the
 * site, decoded, in Unicode's NFC.
 *
 * <p>One path has one form, so that two spellings of a URL can never be two posts. Hosts, queries,
 * fragments, {@code .} and {@code ..}, empty segments, backslashes and control characters are
 * refused.
 *
 * @param value begins with a slash; at most {@value #MAX_BYTES} bytes of UTF-8, which keeps a
 *     listing's sort key within DynamoDB's 1,024
 */
public record PostPath(String value) implements Comparable<PostPath> {
  public static final int MAX_BYTES = 900;

  /** What a link shows as it is; nearly every path is made of nothing else. */
  private static final BitSet PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._~!'()*+,:;=@-"
          .chars()
          .collect(BitSet::new, BitSet::set, BitSet::or);

  /** U+FFFD is what bytes that are no UTF-8 are read as. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFD\\\\?#%]");

  private static final Pattern DOTS = Pattern.compile("/\\.\\.?(/|$)");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern ENDING = Pattern.compile("(/index\\.html|\\.html|/)$");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]\\w{1,4}$");

  public PostPath {
    var reason = fault(value);
    if (reason.isPresent()) {
      throw new IllegalArgumentException(reason.get());
    }
  }

  /** Reads a path as an author or a browser writes it, percent-encoded or not. */
  public static PostPath of(String raw) {
    return new PostPath(canonical(raw));
  }

  /** The path, or nothing where {@code raw} cannot be one. */
  public static Optional<PostPath> parse(String raw) {
    var canonical = canonical(raw);
    return fault(canonical).isEmpty() ? Optional.of(new PostPath(canonical)) : Optional.empty();
  }

  /** What keeps {@code raw} from being a path, in words for its author; nothing where it is one. */
  public static Optional<String> faultOf(String raw) {
    return fault(canonical(raw));
  }

  /** The path as it stands in a link: each segment percent-encoded as UTF-8. */
  public String encoded() {
    return isPlain(value) ? value : encode(value);
  }

  /** The same path with a final slash where it has none, and without where it has one. */
  public Optional<PostPath> slashTwin() {
    return value.endsWith("/") ? parse(value.substring(0, value.length() - 1)) : parse(value + "/");
  }

  /**
   * Where else the same page may be, since other hosts serve {@code /a/}, {@code /a.html}, {@code
   * /a} and {@code /a/index.html} alike. What has an extension of another kind is no {@code .html}
   * as well.
   */
  public Stream<PostPath> twins() {
    var stem = ENDING.matcher(value).replaceFirst("");
    var ends = EXTENSION.matcher(stem).find() ? Stream.of("/", "") : Stream.of("/", ".html", "");
    return ends.map(end -> stem + end)
        .filter(twin -> !twin.equals(value))
        .flatMap(twin -> parse(twin).stream());
  }

  @Override
  public int compareTo(PostPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String canonical(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var decoded = ESCAPE.matcher(raw).find() ? decode(raw) : raw;
    return Normalizer.normalize(decoded, Normalizer.Form.NFC);
  }

  private static String decode(String raw) {
    try {
      // URLDecoder reads forms, where a plus is a blank; in a path it is a plus.
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return raw;
    }
  }

  private static boolean isPlain(String value) {
    for (var i = 0; i < value.length(); i++) {
      if (!PLAIN.get(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String encode(String value) {
    return Arrays.stream(value.split("/", -1))
        .map(PostPath::encodeSegment)
        .collect(Collectors.joining("/"));
  }

  private static String encodeSegment(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%2B", "+")
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%3B", ";")
        .replace("%3D", "=")
        .replace("%40", "@")
        .replace("%7E", "~");
  }

  private static Optional<String> fault(String value) {
    if (!value.startsWith("/")) {
      return Optional.of("A path begins with a slash; this does not: " + shown(value));
    }
    var plain = isPlain(value);
    var bytes = plain ? value.length() : value.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      return Optional.of(
          "A path has at most %d bytes; this is longer: %s".formatted(MAX_BYTES, shown(value)));
    }
    if (hasOddParts(value) || (!plain && FORBIDDEN.matcher(value).find())) {
      return Optional.of(
          "A path has no '..', no empty part, no query, fragment, backslash, stray '%' or control"
              + " character; this has: "
              + shown(value));
    }
    return Optional.empty();
  }

  private static boolean hasOddParts(String value) {
    return value.contains("//") || (value.contains("/.") && DOTS.matcher(value).find());
  }

  /** Never echoes a control character, nor a megabyte. */
  private static String shown(String value) {
    var printable = value.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
    return printable.length() <= 100 ? printable : printable.substring(0, 100) + "…";
  }
}
