package blog.broadsheet.index;

import java.util.List;

/** An attribute of an {@link Item}. */
public sealed interface Value {
  record Text(String value) implements Value {}

  record Whole(long value) implements Value {}

  record Texts(List<String> values) implements Value {
    public Texts {
      values = List.copyOf(values);
    }
  }
}
