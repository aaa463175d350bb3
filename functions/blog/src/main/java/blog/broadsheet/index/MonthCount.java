package blog.broadsheet.index;

import java.time.YearMonth;

/** A month and the number of posts that readers see in it, at least 1. */
public record MonthCount(YearMonth month, long posts) {}
