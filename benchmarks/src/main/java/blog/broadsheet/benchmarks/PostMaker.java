package blog.broadsheet.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up posts that look like those of technical blogs: 4.4 KB on average, some much longer, with
 * headings, lists, tables, quotes, links and code, one category and two to five tags.
 *
 * <p>The same maker gives the same post for the same number, byte for byte, on every machine.
 *
 * @param series the beginning of all names
 * @param first when post 0 was published
 * @param step the time from one post to the next
 */
public record PostMaker(String series, long seed, Instant first, Duration step) {
  public static final List<String> CATEGORIES =
      List.of("engineering", "notes", "releases", "community", "field-reports", "opinion");
  public static final List<String> TAGS =
      List.of(
          "java",
          "cloud",
          "testing",
          "databases",
          "performance",
          "security",
          "networks",
          "linux",
          "design",
          "web",
          "python",
          "storage",
          "monitoring",
          "history",
          "books",
          "rust",
          "deployment",
          "typography",
          "concurrency",
          "compilers",
          "accessibility",
          "caching",
          "queues",
          "hiring",
          "travel",
          "conferences",
          "markdown",
          "feeds",
          "privacy",
          "backups");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");

  /** Half of the posts are longer; with the spread below, the mean is 4.4 KB. */
  private static final double MEDIAN_SIZE = 3_200;

  private static final double SPREAD = 0.8;
  private static final int MAX_SIZE = 40_000;

  /** The posts of a blog with a long past: one each hour from 2011 on. */
  public static PostMaker past() {
    return new PostMaker("post", 7, Instant.parse("2011-01-01T00:00:00Z"), Duration.ofHours(1));
  }

  /** The same with one post a week, so that few posts make a long archive. */
  public static PostMaker weekly() {
    return new PostMaker("post", 7, Instant.parse("2018-01-01T00:00:00Z"), Duration.ofDays(7));
  }

  /** Posts younger than all of {@link #past}: one each minute of 2025. */
  public static PostMaker fresh() {
    return new PostMaker("fresh", 8, Instant.parse("2025-01-01T00:00:00Z"), Duration.ofMinutes(1));
  }

  public Stream<MadeUpPost> posts(int count) {
    return IntStream.range(0, count).mapToObj(this::post);
  }

  public MadeUpPost post(int number) {
    var random = new Random(seed * 1_000_003 + number);
    var name = series + "-" + number;
    var published = first.plus(step.multipliedBy(number)).atOffset(ZoneOffset.UTC);
    var day = DAY.format(published);
    var category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    var words = new Words(random);
    var front =
        """
        ---
        title: "%s: %s"
        date: %s
        category: %s
        tags: [%s]
        ---

        """
            .formatted(
                name,
                words.some(3, 7),
                SECOND.format(published),
                category,
                String.join(", ", tags(random)));
    return new MadeUpPost(
        name,
        "_posts/%s-%s.md".formatted(day, name),
        "/%s/%s/%s.html".formatted(category, day.replace('-', '/'), name),
        front + body(random, words));
  }

  private static List<String> tags(Random random) {
    var tags = new LinkedHashSet<String>();
    var count = random.nextInt(2, 6);
    while (tags.size() < count) {
      tags.add(Words.draw(random, TAGS));
    }
    return List.copyOf(tags);
  }

  private static String body(Random random, Words words) {
    var size = Math.min(MAX_SIZE, MEDIAN_SIZE * Math.exp(SPREAD * random.nextGaussian()));
    var body = new StringBuilder(words.paragraph());
    while (body.length() < size) {
      body.append("\n\n").append(block(random, words));
    }
    return body.append('\n').toString();
  }

  private static String block(Random random, Words words) {
    var kind = random.nextInt(20);
    if (kind < 3) {
      return "## " + words.some(2, 6) + "\n\n" + words.paragraph();
    } else if (kind < 5) {
      return lines(random, () -> "- " + words.some(4, 14));
    } else if (kind < 7) {
      return "```java\n" + lines(random, words::statement) + "\n```";
    } else if (kind < 8) {
      return "> " + words.paragraph();
    } else if (kind < 9) {
      return "| what | how many |\n|---|---:|\n"
          + lines(random, () -> "| %s | %d |".formatted(words.some(1, 3), random.nextInt(1000)));
    }
    return words.paragraph();
  }

  private static String lines(Random random, Supplier<String> line) {
    return IntStream.range(0, random.nextInt(3, 9))
        .mapToObj(_ -> line.get())
        .collect(Collectors.joining("\n"));
  }
}
