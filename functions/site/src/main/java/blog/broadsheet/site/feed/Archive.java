package blog.broadsheet.site.feed;

import blog.broadsheet.index.ListingPage;
import blog.broadsheet.post.Cursor;
import blog.broadsheet.post.Entry;
import blog.broadsheet.post.Filter;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.site.visit.Visit;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The parts of an archive (RFC 5005, section 4).
 *
 * <p>A part has at most {@value Feeds#POSTS} posts of one month, counted from the month's end. So a
 * part of a month that is over has the same address and the same posts however many are published
 * later, and a reader that knows it need not fetch it again. The feed itself leads to the month of
 * its oldest post, of which it may have some already.
 */
final class Archive {
  private static final PostPath ROOT = new PostPath("/");

  private Archive() {}

  /** The posts that a request is for, and where the next part begins. */
  static ListingPage read(Visit visit, Filter filter) {
    var page = visit.list(filter, visit.before(), Feeds.POSTS + 1);
    var entries = page.entries().stream().limit(Feeds.POSTS).toList();
    var follows = page.entries().stream().skip(Feeds.POSTS).findFirst();
    return visit.before().isPresent()
        ? part(page)
        : new ListingPage(
            entries, follows.map(_ -> endOf(month(entries.getLast()))).or(page::next));
  }

  private static ListingPage part(ListingPage page) {
    var entries =
        page.entries().stream()
            .limit(Feeds.POSTS)
            .takeWhile(entry -> month(entry).equals(month(page.entries().getFirst())))
            .toList();
    return new ListingPage(entries, following(page, entries));
  }

  private static Optional<Cursor> following(ListingPage page, List<Entry> entries) {
    return page.entries().stream()
        .skip(entries.size())
        .findFirst()
        .map(next ->
            month(next).equals(month(entries.getLast()))
                ? Cursor.after(entries.getLast())
                : endOf(month(next)))
        .or(page::next);
  }

  private static YearMonth month(Entry entry) {
    return YearMonth.from(entry.published().atZone(ZoneOffset.UTC));
  }

  /** Before the first post of the next month. */
  private static Cursor endOf(YearMonth month) {
    var end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Cursor(end, ROOT);
  }
}
