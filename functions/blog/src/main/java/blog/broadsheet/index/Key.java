package blog.broadsheet.index;

/** Where an item stands in a {@link Table}. Neither part is empty. */
public record Key(String partition, String sort) {
  public Key {
    if (partition.isEmpty() || sort.isEmpty()) {
      throw new IllegalArgumentException(
          "Both parts of a key have a character at least: " + partition + ", " + sort);
    }
  }
}
