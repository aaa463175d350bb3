package blog.broadsheet.benchmarks;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Readers who go from listings to posts all the time, and look whether the two agree. */
final class Browsing implements AutoCloseable {
  private static final int TOLD = 5;

  private final Reader reader;
  private final List<MadeUpPost> posts;
  private final Map<String, MadeUpPost> byPath;
  private final List<Thread> readers = new ArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger answers = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();

  private Browsing(Reader reader, List<MadeUpPost> posts) {
    this.reader = reader;
    this.posts = posts;
    this.byPath = posts.stream().collect(Collectors.toMap(MadeUpPost::path, post -> post));
  }

  /**
   * Begins.
   *
   * @param posts that there may be
   */
  static Browsing start(Reader reader, List<MadeUpPost> posts, int readers) {
    var browsing = new Browsing(reader, posts);
    for (var number = 0; number < readers; number++) {
      browsing.readers.add(Thread.ofPlatform().start(browsing::browse));
    }
    return browsing;
  }

  int answers() {
    return answers.get();
  }

  int errors() {
    return errors.size();
  }

  int torn() {
    return torn.size();
  }

  /** Some of what went wrong. */
  List<String> told() {
    var told = new ArrayList<>(errors.stream().limit(TOLD).toList());
    torn.stream().limit(TOLD).forEach(told::add);
    return told;
  }

  /** Ends once every reader has his last answer. */
  @Override
  public void close() {
    stopped.set(true);
    try {
      for (var thread : readers) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void browse() {
    var random = ThreadLocalRandom.current();
    while (!stopped.get()) {
      try {
        switch (random.nextInt(4)) {
          case 0 -> guess(posts.get(random.nextInt(posts.size())));
          case 1 -> see("/", "/feed.xml", "/tags/", "/archive/", "/sitemap.xml");
          default -> follow();
        }
      } catch (IOException | JsonParserException e) {
        errors.add(e.toString());
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** A post that may be there or not. */
  private void guess(MadeUpPost post) throws IOException, InterruptedException {
    var page = reader.get(post.path());
    answers.incrementAndGet();
    if (page.statusCode() == 200) {
      compare(post, 0, page.body());
    } else if (page.statusCode() != 404) {
      errors.add("%s answers %d".formatted(post.path(), page.statusCode()));
    }
  }

  private void see(String... pages) throws IOException, InterruptedException {
    reader.read(pages[ThreadLocalRandom.current().nextInt(pages.length)]);
    answers.incrementAndGet();
  }

  /** From a listing to one of its posts. */
  private void follow() throws IOException, InterruptedException, JsonParserException {
    var tag = PostMaker.TAGS.get(ThreadLocalRandom.current().nextInt(PostMaker.TAGS.size()));
    var listing = reader.get("/api/posts?tag=" + tag);
    answers.incrementAndGet();
    if (listing.statusCode() != 200) {
      if (listing.statusCode() != 404) {
        errors.add("the posts of %s answer %d".formatted(tag, listing.statusCode()));
      }
      return;
    }
    var entries = JsonParser.object().from(listing.body()).getArray("posts");
    if (!entries.isEmpty()) {
      follow((JsonObject) entries.get(ThreadLocalRandom.current().nextInt(entries.size())));
    }
  }

  private void follow(JsonObject entry) throws IOException, InterruptedException {
    var path = entry.getString("path");
    var post = byPath.get(path);
    var page = reader.get(path);
    answers.incrementAndGet();
    if (post == null || page.statusCode() != 200) {
      torn.add("%s is listed and answers %d".formatted(path, page.statusCode()));
    } else {
      var listed = post.revisions(entry.getString("title")).stream().findFirst().orElse(0);
      compare(post, listed, page.body());
    }
  }

  private void compare(MadeUpPost post, int listed, String page) {
    Set<Integer> shown = post.revisions(page);
    if (shown.size() != 1 || shown.iterator().next() < listed) {
      torn.add("%s is listed at %d and shows %s".formatted(post.path(), listed, shown));
    }
  }
}
