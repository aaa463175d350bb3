package blog.broadsheet.post;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which posts are wanted: those that stand in every one of some listings.
 *
 * @param listings none for every post; at most {@value #MAX_LISTINGS}
 */
public record Filter(Set<Listing> listings) {
  /** Each costs a look at its beginning. */
  public static final int MAX_LISTINGS = 10;

  public Filter {
    listings = Collections.unmodifiableSet(new LinkedHashSet<>(listings));
    if (listings.size() > MAX_LISTINGS) {
      throw new IllegalArgumentException(
          "Posts are chosen by at most %d listings, not %d"
              .formatted(MAX_LISTINGS, listings.size()));
    }
  }

  /** The posts of one listing. */
  public static Filter of(Listing listing) {
    return new Filter(Set.of(listing));
  }

  public boolean admits(Entry entry) {
    return listings.stream().allMatch(listing -> listing.holds(entry));
  }
}
