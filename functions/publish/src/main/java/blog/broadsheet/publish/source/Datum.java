package blog.broadsheet.publish.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A value of YAML. Scalars stay text, since only their reader knows what they are to be. */
sealed interface Datum {
  /** Where it begins in its file; absent for a value that stands in another file. */
  OptionalInt line();

  /**
   * A text, a number, a date, yes or no.
   *
   * @param plain whether it stands without quotes, which is how YAML tells dates from texts
   */
  record Scalar(String text, boolean plain, OptionalInt line) implements Datum {}

  /** A list. */
  record Items(List<Datum> values, OptionalInt line) implements Datum {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A mapping; a name without a value is left out of it. */
  record Fields(Map<String, Datum> values, OptionalInt line) implements Datum {
    static final Fields NONE = new Fields(Map.of(), OptionalInt.empty());

    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Optional<Datum> find(String name) {
      return Optional.ofNullable(values.get(name));
    }

    /** The mapping under a name; an empty one where there is none. */
    Fields fields(String name) {
      return find(name).orElse(NONE) instanceof Fields fields ? fields : NONE;
    }

    /** The value of the first of the names that has one. */
    Optional<Datum> findAny(List<String> names) {
      return names.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    /**
     * The scalar under the first of the names that has a value, on one line, if it has any text.
     */
    Optional<String> line(String... names) {
      return findAny(List.of(names))
          .flatMap(value ->
              value instanceof Scalar(var text, var _, var _)
                  ? Optional.of(text)
                  : Optional.empty())
          .map(FrontMatter::line)
          .filter(text -> !text.isEmpty());
    }

    /** Where the value of the first of the names that has one begins. */
    OptionalInt lineOf(String... names) {
      return findAny(List.of(names)).map(Datum::line).orElse(OptionalInt.empty());
    }
  }

  /**
   * The texts in it, in their order: a scalar's own, those of a list, and of a mapping the one that
   * stands for the whole.
   *
   * @param telling the names under which a mapping may have that one, the best first
   */
  default Stream<String> texts(String... telling) {
    return switch (this) {
      case Scalar(var text, var _, var _) -> Stream.of(text);
      case Items(var values, var _) -> values.stream().flatMap(value -> value.texts(telling));
      case Fields fields ->
          fields.findAny(List.of(telling)).stream().flatMap(value -> value.texts(telling));
    };
  }
}
