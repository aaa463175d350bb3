package blog.broadsheet.site.api;

import blog.broadsheet.site.http.BadRequestException;
import blog.broadsheet.site.http.Query;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of {@code /api/posts}. Each method refuses, in words, what it cannot take. */
record Parameters(Query query) {
  private static final int MOST = 100;
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

  /** How many posts to answer with, 1 to {@value #MOST}; nothing where the site decides. */
  Optional<Integer> limit() {
    return query.one("limit").map(Parameters::limit);
  }

  private static int limit(String text) {
    var limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw new BadRequestException("'limit' is a whole number from 1 to %d.".formatted(MOST));
    }
    return limit;
  }
}
