package blog.broadsheet.index;

import java.util.Map;

/** One part of a transaction on a {@link Table}. */
public sealed interface Write {
  Key key();

  Expectation expectation();

  /** Replaces the whole item, or makes it. */
  record Put(Item item, Expectation expectation) implements Write {
    @Override
    public Key key() {
      return item.key();
    }
  }

  /** Removes the item; no fault where there is none. */
  record Delete(Key key, Expectation expectation) implements Write {}

  /**
   * Adds to a whole number of the item, which counts as 0 where the item or the attribute is
   * missing, and sets further attributes.
   */
  record Add(Key key, String attribute, long delta, Map<String, String> texts) implements Write {
    public Add {
      texts = Map.copyOf(texts);
    }

    @Override
    public Expectation expectation() {
      return Expectation.ANY;
    }
  }
}
