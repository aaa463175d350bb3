package blog.broadsheet.publish.source;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A mapping whose values are made when they are asked for, and then kept. For one thread. */
final class Lazy extends AbstractMap<String, Object> {
  private final Map<String, Optional<Object>> made = new HashMap<>();
  private final Function<String, Optional<Object>> values;
  private final Supplier<Set<String>> names;

  /**
   * @param names of all values, for those who go through the whole
   */
  Lazy(Function<String, Optional<Object>> values, Supplier<Set<String>> names) {
    this.values = values;
    this.names = names;
  }

  @Override
  @SuppressWarnings("NullAway") // As every map, it has null for what it has not.
  public @Nullable Object get(@Nullable Object name) {
    return find(String.valueOf(name)).orElse(null);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return find(String.valueOf(name)).isPresent();
  }

  private Optional<Object> find(String name) {
    var known = made.get(name);
    if (known == null) {
      known = values.apply(name);
      made.put(name, known);
    }
    return known;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    var entries = new LinkedHashMap<String, Object>();
    names.get().forEach(name -> find(name).ifPresent(value -> entries.put(name, value)));
    return entries.entrySet();
  }
}
