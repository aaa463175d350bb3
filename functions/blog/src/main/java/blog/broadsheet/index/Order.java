package blog.broadsheet.index;

/** The order in which a query returns the items of a partition. */
public enum Order {
  ASCENDING,
  DESCENDING
}
