package blog.broadsheet.site.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of a URL.
 *
 * @param raw the text after the question mark, as it came
 */
public record Query(String raw, Map<String, List<String>> parameters) {
  private static final Pattern LINKABLE = Pattern.compile("[\\x21-\\x7E&&[^#]]+");

  public Query {
    parameters = Map.copyOf(parameters);
  }

  /** Reads {@code name=value&…}, encoded as HTML forms are; what is not encoded right stays raw. */
  public static Query parse(String raw) {
    return new Query(
        raw,
        Arrays.stream(raw.split("&", -1))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(
                groupingBy(
                    pair -> decode(pair[0]),
                    mapping(pair -> pair.length == 2 ? decode(pair[1]) : "", toList()))));
  }

  /** What follows the path in a link that keeps the parameters; empty where there are none. */
  public String suffix() {
    return LINKABLE.matcher(raw).matches() ? "?" + raw : "";
  }

  /** Every value of a parameter, in the order given. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter that may be given once.
   *
   * @throws BadRequestException where it is given more often
   */
  public Optional<String> one(String name) {
    var values = all(name);
    if (values.size() > 1) {
      throw new BadRequestException("Give '%s' once, not %d times.".formatted(name, values.size()));
    }
    return values.stream().findFirst();
  }

  private static String decode(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return raw;
    }
  }
}
