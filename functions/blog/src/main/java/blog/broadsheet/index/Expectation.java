package blog.broadsheet.index;

/** What must hold of the item under a key for a transaction to be carried out. */
public sealed interface Expectation {
  Expectation ANY = new Any();
  Expectation ABSENT = new Absent();

  /** Whatever is there is fine. */
  record Any() implements Expectation {}

  /** There is no item. */
  record Absent() implements Expectation {}

  /** There is an item whose attribute {@link Item#VERSION} is this number. */
  record Version(long version) implements Expectation {}
}
