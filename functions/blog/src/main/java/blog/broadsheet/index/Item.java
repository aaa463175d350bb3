package blog.broadsheet.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a {@link Table}: a key and named attributes.
 *
 * <p>Built up as {@code Item.at(key).with("title", "Wrap up").with("minutes", 3)}, each step a new
 * item.
 */
public record Item(Key key, Map<String, Value> attributes) {
  /** The attribute that {@link Expectation.Version} looks at. */
  public static final String VERSION = "version";

  public Item {
    attributes = Map.copyOf(attributes);
  }

  public static Item at(Key key) {
    return new Item(key, Map.of());
  }

  public Item with(String name, String text) {
    return with(name, new Value.Text(text));
  }

  public Item with(String name, long whole) {
    return with(name, new Value.Whole(whole));
  }

  /** Leaves an empty list out; {@link #texts} gives it back all the same. */
  public Item with(String name, Collection<String> texts) {
    return texts.isEmpty() ? this : with(name, new Value.Texts(List.copyOf(texts)));
  }

  /** Leaves an absent text out. */
  public Item with(String name, Optional<String> text) {
    return text.map(present -> with(name, present)).orElse(this);
  }

  public String text(String name) {
    return findText(name).orElseThrow(() -> missing(name));
  }

  public Optional<String> findText(String name) {
    return attributes.get(name) instanceof Value.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  public long whole(String name) {
    return findWhole(name).orElseThrow(() -> missing(name));
  }

  public Optional<Long> findWhole(String name) {
    return attributes.get(name) instanceof Value.Whole(var whole)
        ? Optional.of(whole)
        : Optional.empty();
  }

  public List<String> texts(String name) {
    return attributes.get(name) instanceof Value.Texts(var texts) ? texts : List.of();
  }

  private Item with(String name, Value value) {
    var more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(key, more);
  }

  private IllegalStateException missing(String name) {
    return new IllegalStateException(
        "The item at %s has no such '%s'; rebuild the index from the bucket".formatted(key, name));
  }
}
