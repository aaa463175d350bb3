package blog.broadsheet.post;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How kramdown reads and writes.
 *
 * @param values of the options that somebody has set, each as {@link KramdownOption} has it
 */
public record KramdownOptions(Map<KramdownOption, String> values) {
  public static final KramdownOptions STANDARD = new KramdownOptions(Map.of());

  public KramdownOptions {
    // In one order everywhere, for settings are compared as text.
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** These, but for one; empty where that takes no such value. */
  public Optional<KramdownOptions> with(KramdownOption option, String value) {
    if (!option.takes(value)) {
      return Optional.empty();
    }
    var changed = new EnumMap<KramdownOption, String>(KramdownOption.class);
    changed.putAll(values);
    changed.put(option, value);
    return Optional.of(new KramdownOptions(changed));
  }

  public String text(KramdownOption option) {
    return values.getOrDefault(option, option.standard());
  }

  public boolean is(KramdownOption option) {
    return text(option).equalsIgnoreCase("true");
  }

  public int number(KramdownOption option) {
    return Integer.parseInt(text(option));
  }

  /** What an option of items parted by commas lists. */
  public Stream<String> items(KramdownOption option) {
    return Arrays.stream(text(option).split(",")).map(String::strip);
  }

  /** Whether an option of items parted by commas lists one. */
  public boolean lists(KramdownOption option, String item) {
    return items(option).anyMatch(item::equals);
  }

  /** What an option of lines gives for each name. */
  public Map<String, String> lines(KramdownOption option) {
    return text(option)
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
  }
}
