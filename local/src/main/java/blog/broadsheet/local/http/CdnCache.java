package blog.broadsheet.local.http;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps answers of the site as the content delivery network does, for as long as they say, but none
 * beyond a change of the index: who publishes on this machine sees it at once. Safe for many
 * threads.
 */
public final class CdnCache implements Function<HttpRequest, HttpReply> {
  /** What an answer depends on besides its address. */
  private static final List<String> CHOOSING =
      List.of("accept", "accept-encoding", "if-none-match", "x-forwarded-host");

  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Pattern SHARED_LIFE = Pattern.compile("^public,.*\\bs-maxage=(\\d{1,9})\\b");
  private static final Pattern LIFE = Pattern.compile("^public,.*\\bmax-age=(\\d{1,9})\\b");

  private static final int MOST_BYTES = 32 * 1024 * 1024;

  /** About what an answer takes besides its body. */
  private static final int HEAD_BYTES = 2048;

  private record Question(String method, String path, String query, List<String> choosing) {
    static Question of(HttpRequest request) {
      return new Question(
          request.method(),
          request.rawPath(),
          request.rawQuery(),
          CHOOSING.stream().map(name -> request.header(name).orElse("")).toList());
    }
  }

  /**
   * An answer.
   *
   * @param change the number of the last change before it was asked for
   */
  private record Kept(HttpReply reply, long change, Instant since, Instant until) {}

  private final Function<HttpRequest, HttpReply> site;
  private final LongSupplier changes;
  private final InstantSource clock;
  private final Cache<Question, Kept> answers =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<Question, Kept>weigher((_, kept) -> HEAD_BYTES + kept.reply.body().length)
          .build();

  /**
   * @param changes counts what was written to the index so far
   */
  public CdnCache(
      Function<HttpRequest, HttpReply> site, LongSupplier changes, InstantSource clock) {
    this.site = site;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public HttpReply apply(HttpRequest request) {
    return METHODS.contains(request.method()) ? find(request) : site.apply(request);
  }

  private HttpReply find(HttpRequest request) {
    var question = Question.of(request);
    var change = changes.getAsLong();
    var now = clock.instant();
    var kept = answers.getIfPresent(question);
    if (kept != null && kept.change == change && now.isBefore(kept.until)) {
      return kept.reply.aged(Duration.between(kept.since, now));
    }
    var reply = site.apply(request);
    life(reply)
        .ifPresent(life -> answers.put(question, new Kept(reply, change, now, now.plus(life))));
    return reply;
  }

  private static Optional<Duration> life(HttpReply reply) {
    var control = reply.header("cache-control").orElse("");
    return Stream.of(SHARED_LIFE, LIFE)
        .map(pattern -> pattern.matcher(control))
        .filter(matcher -> matcher.find())
        .map(match -> Duration.ofSeconds(Long.parseLong(match.group(1))))
        .findFirst();
  }
}
