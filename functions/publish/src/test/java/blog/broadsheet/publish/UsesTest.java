package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.index.At;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.index.MapTable;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.store.MemoryBucket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When something changes, those that use it follow, and nobody else is looked at. */
final class UsesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String A = "_posts/2019-01-01-a.md";
  private static final String B = "_posts/2019-01-01-b.md";

  private final List<String> messages = new ArrayList<>();
  private final TreeSet<String> lookedAt = new TreeSet<>();
  private final MemoryBucket bucket = new MemoryBucket();
  private final MapTable table = new MapTable();
  private final Reconciler reconciler =
      new Reconciler(
          bucket,
          bucket,
          bucket,
          messages::addAll,
          new IndexWriter(table),
          InstantSource.fixed(NOW));

  @Test
  void newIncludeReachesThePostsThatUseItAlone() {
    upload("_includes/note.html", "One");
    upload(A, post("a", "{% include note.html %}"));
    upload(B, post("b", "Alone"));
    assertThat(html("/a/")).contains("One");

    upload("_includes/note.html", "Two");

    assertThat(html("/a/")).contains("Two");
    assertThat(lookedAt).containsExactly(A);
  }

  @Test
  void includeThatWasMissingIsFollowedWhenItComesAndWhenItGoes() {
    upload(A, post("a", "<p>{% include note.html %}</p>"));
    assertThat(receipt(A)).contains("note.html");

    upload("_includes/note.html", "Here");
    assertThat(html("/a/")).contains("Here");
    assertThat(receipt(A)).doesNotContain("note.html");

    remove("_includes/note.html");
    assertThat(html("/a/")).doesNotContain("Here");
  }

  @Test
  void linkToAFileLeadsToWhereItIsFoundAsSoonAsItIs() {
    upload(
        A,
        post(
            "a",
            "[b](2019-01-01-b.md#c) ![b](2019-01-01-b.md) [d](../d%20e.md) [f](//b.org/d%20e.md)"));
    assertThat(html("/a/")).contains("href=\"2019-01-01-b.md#c\"", "href=\"../d%20e.md\"");

    upload(B, post("b", "Alone"));
    upload("d e.md", "---\npermalink: /d&e/\n---\nD");

    assertThat(html("/a/"))
        .contains("href=\"/b/#c\"", "src=\"2019-01-01-b.md\"", "href=\"/d%26e/\"")
        .contains("href=\"//b.org/d%20e.md\"");
  }

  @Test
  void toHugoTheRootOfALinkIsItsContent() {
    upload("content/a.md", post("a", "[b](/news/b.md) [c](c/index.md)"));
    upload("content/news/b.md", "---\ndate: 2019-01-01\n---\n");
    upload("content/c/index.md", "---\ndate: 2019-01-01\n---\n");

    assertThat(html("/a/")).contains("href=\"/news/b/\"", "href=\"/c/\"");
  }

  @Test
  void includeOfAnIncludeIsFollowed() {
    upload("_includes/outer.html", "{% include inner.html %}");
    upload("_includes/inner.html", "One");
    upload(A, post("a", "{% include outer.html %}"));

    upload("_includes/inner.html", "Two");
    assertThat(html("/a/")).contains("Two");
  }

  @Test
  void dataIsFollowedAlsoWhereItWasMissing() {
    upload(A, post("a", "{{ site.data.team.lead }}."));
    upload("_data/team.yml", "lead: Ada");
    assertThat(html("/a/")).contains("Ada.");

    upload("_data/team.yml", "lead: Bea");
    assertThat(html("/a/")).contains("Bea.");
  }

  @Test
  void folderOfDataIsFollowedWhenAFileIsAddedToIt() {
    upload("_data/team/ada.yml", "name: Ada");
    upload(A, post("a", "{% for one in site.data.team %}{{ one[1].name }} {% endfor %}"));
    upload("_data/team/bea.yml", "name: Bea");

    assertThat(html("/a/")).contains("Ada").contains("Bea");
  }

  @Test
  void linkFollowsThePostThatItLeadsTo() {
    upload(A, post("a", "[b]({% post_url 2019-01-01-b %})"));
    upload(B, post("b", "B"));
    assertThat(html("/a/")).contains("href=\"/b/\"");

    upload(B, post("new", "B"));
    assertThat(html("/a/")).contains("href=\"/new/\"");

    lookedAt.clear();
    upload(B, post("new", "B again"));
    upload("_posts/2019-01-01-c.md", post("c", "C"));
    assertThat(html("/a/")).contains("href=\"/new/\"");
    assertThat(lookedAt).containsExactly(A);
  }

  @Test
  void linkByMereNameFollowsAPostThatComesLaterAndInAFolder() {
    upload(A, post("a", "[b]({% post_url 2019-01-01-b %})"));
    lookedAt.clear();
    upload("_posts/2019-01-01-c.md", post("c", "C"));
    assertThat(lookedAt).isEmpty();

    upload("_posts/old/2019-01-01-b.md", post("b", "B"));
    assertThat(html("/a/")).contains("href=\"/b/\"");
  }

  @Test
  void referenceOfHugosByMereNameFollowsThatFileAlone() {
    upload("content/a.md", post("a", "[b]({{< ref \"b\" >}}) [c]({{< relref \"c.md\" >}})"));
    assertThat(receipt("content/a.md")).contains("There is no post or page 'b'");
    var version = version("content/a.md");
    lookedAt.clear();
    upload("content/news/other.md", post("other", "Other"));
    assertThat(lookedAt).doesNotContain("content/a.md");
    reconciler.reconcile(new SourceKey("content/a.md"));
    assertThat(version("content/a.md")).as("what it uses is the same").isEqualTo(version);

    upload("content/news/b.md", post("b", "B"));
    upload("content/c.md", post("c", "C"));
    assertThat(html("/a/")).contains("href=\"/b/\"", "href=\"/c/\"");

    remove("content/news/b.md");
    upload("content/old/b.md", post("old/b", "B"));
    assertThat(html("/a/")).contains("href=\"/old/b/\"");
  }

  @Test
  void referenceByMereNameIsToNoTranslation() {
    upload("content/posts/old.de.md", post("alt", "Alt"));
    upload("content/posts/old.md", post("old", "Old"));
    upload("content/news/a.md", post("a", "[old]({{< ref \"old\" >}})"));

    assertThat(html("/a/")).contains("href=\"/old/\"");
  }

  @Test
  void bundleOfHugosIsFoundByItsFolder() {
    upload("content/posts/old/index.md", post("old", "[other]({{< ref \"new/\" >}})"));
    upload("content/posts/new/index.md", post("new", "[old]({{< ref \"old\" >}})"));
    upload("content/a.md", post("a", "[1]({{< ref \"/posts/new/\" >}}) [2]({{< ref \"old\" >}})"));

    assertThat(html("/new/")).contains("href=\"/old/\"");
    assertThat(html("/a/")).contains("href=\"/new/\"", "href=\"/old/\"");
  }

  @Test
  void pictureBesideAPostIsMissedUntilItIsThere() {
    var key = "content/posts/trip/index.md";
    upload(key, post("trip", "![a](q&a.jpg) ![b](../b.png) ![c](<c 1.png>)"));
    assertThat(html("/trip/"))
        .contains(
            "src=\"/content/posts/trip/q&amp;a.jpg\"",
            "src=\"/content/posts/b.png\"",
            "src=\"/content/posts/trip/c%201.png\"");
    assertThat(receipt(key))
        .contains("3 of the pictures and files, such as /content/posts/trip/q&a.jpg");

    upload("content/posts/trip/q&a.jpg", "JPEG");
    upload("content/posts/trip/c 1.png", "PNG");
    upload("content/posts/b.png", "PNG");

    assertThat(receipt(key)).contains("\"published\"").doesNotContain("pictures");
  }

  @Test
  void namesAreFoundBehindAnyNumberOfFiles() {
    for (var i = 0; i < 1_000; i++) {
      bucket.upload("content/a/%04d.png".formatted(i), "PNG");
      bucket.upload("_posts/a/2018-01-01-%04d.md".formatted(i), "A");
    }
    upload("content/z/b.md", post("z/b", "B"));
    upload("_posts/z/2019-01-01-b.md", post("b", "B"));

    upload("content/a.md", post("hugos", "[b]({{< ref \"b\" >}})"));
    upload(A, post("a", "[b]({% post_url 2019-01-01-b %})"));

    assertThat(html("/hugos/")).contains("href=\"/z/b/\"");
    assertThat(html("/a/")).contains("href=\"/b/\"");
  }

  @Test
  void settingReachesThePostsThatUseItAlone() {
    upload("_config.yml", "ticket_link: https://example.org/1\nother: 1");
    upload(A, post("a", "[Tickets]({{ site.ticket_link }})"));
    upload(B, post("b", "B"));
    upload("about.md", post("about", "{{ site.other }}"));
    var version = version("about.md");

    upload("_config.yml", "# moved down\n\nticket_link: https://example.org/2\nother: 1");

    assertThat(html("/a/")).contains("https://example.org/2");
    assertThat(lookedAt).containsExactly(A, "about.md");
    assertThat(version("about.md")).as("what it uses is the same").isEqualTo(version);
  }

  @Test
  void newAddressOfTheSiteReachesThePostsThatMakeLinksAbsolute() {
    upload("_config.yml", "url: https://old.example.org");
    upload(A, post("a", "[b]({{ '/b/' | absolute_url }})"));

    upload("_config.yml", "url: https://example.org");

    assertThat(html("/a/")).contains("href=\"https://example.org/b/\"");
  }

  @Test
  void linkToAFileFollowsWhenThatComesAndWhenItGoes() {
    upload(A, post("a", "[map]({% link assets/map.pdf %})"));
    assertThat(receipt(A)).contains("assets/map.pdf");

    upload("assets/map.pdf", "PDF");
    assertThat(html("/a/")).contains("href=\"/assets/map.pdf\"");
    assertThat(receipt(A)).doesNotContain("assets/map.pdf");

    remove("assets/map.pdf");
    assertThat(html("/a/")).doesNotContain("assets/map.pdf");
  }

  @Test
  void faultyConfigurationTakesNoSettingAway() {
    upload("_config.yml", "ticket_link: https://example.org/1");
    upload("_config.yml", "ticket_link: [");
    upload(A, post("a", "[Tickets]({{ site.ticket_link }})"));

    assertThat(html("/a/")).contains("https://example.org/1");
  }

  @Test
  void whatAPostUsesNoMoreItDoesNotFollow() {
    upload("_includes/note.html", "One");
    upload(A, post("a", "{% include note.html %}"));
    upload(A, post("a", "Alone"));
    lookedAt.clear();

    upload("_includes/note.html", "Two");
    assertThat(lookedAt).isEmpty();
  }

  @Test
  void manyUsersAreToldPageByPage() {
    upload("_includes/note.html", "One");
    var users = 1_010;
    for (var i = 0; i < users; i++) {
      upload("_posts/2019-01-01-%04d.md".formatted(i), post("p" + i, "{% include note.html %}"));
    }
    lookedAt.clear();

    bucket.upload("_includes/note.html", "Two");
    reconciler.reconcile(new SourceKey("_includes/note.html"));
    assertThat(messages).as("a page of users and a message for the rest").hasSize(1_000 / 25 + 1);
    drain();

    assertThat(lookedAt).hasSize(users);
    assertThat(html("/p%d/".formatted(users - 1))).contains("Two");
  }

  @Test
  void moreUsesThanARecordHoldsAreWarnedOf() {
    var includes = new StringBuilder();
    for (var i = 0; i < 101; i++) {
      upload("_includes/%03d.html".formatted(i), "x");
      includes.append("{%% include %03d.html %%}".formatted(i));
    }
    upload(A, post("a", includes.toString()));
    assertThat(receipt(A)).contains("uses more than 100", "\"outcome\":\"published\"");
    assertThat(new IndexWriter(table).record(new SourceKey(A)).uses()).hasSize(100);

    upload("_includes/042.html", "changed");
    assertThat(html("/a/")).contains("changed");
  }

  @Test
  void whatATextLooksForBeyondReasonCountsAsMissing() {
    upload(B, post("b", "B"));
    upload("_posts/2019-01-01-c.md", post("c", "C"));
    var missing =
        IntStream.range(0, 999)
            .mapToObj("{%% link _posts/none-%d.md %%}"::formatted)
            .collect(Collectors.joining());
    var b = "[b]({% link " + B + " %})";
    upload(A, post("a", b + missing + "[c]({% link _posts/2019-01-01-c.md %})" + b));

    assertThat(receipt(A)).contains("looks for more than 1,000", "\"outcome\":\"published\"");
    assertThat(html("/a/")).doesNotContain("href=\"/c/\"").containsPattern("(?s)/b/.*/b/");
  }

  private static String post(String name, String text) {
    return "---\npermalink: /%s/\n---\n%s\n".formatted(name, text);
  }

  private void upload(String key, String text) {
    bucket.upload(key, text);
    reconciler.reconcile(new SourceKey(key));
    drain();
  }

  private void remove(String key) {
    bucket.remove(key);
    reconciler.reconcile(new SourceKey(key));
    drain();
  }

  private void drain() {
    while (!messages.isEmpty()) {
      try {
        switch (QueueMessage.parse(messages.removeFirst())) {
          case QueueMessage.Look(var keys, var _) ->
              keys.forEach(key -> {
                lookedAt.add(key.value());
                reconciler.reconcile(key);
              });
          case QueueMessage.Tell tell -> reconciler.tell(tell);
          case QueueMessage.Republish republish -> reconciler.republish(republish);
        }
      } catch (QueueMessage.Foreign e) {
        throw new AssertionError(e);
      }
    }
  }

  private long version(String key) {
    return new IndexWriter(table).record(new SourceKey(key)).version();
  }

  private String html(String path) {
    var at = new IndexReader(table).asOf(NOW).at(PostPath.of(path)).orElseThrow();
    return bucket.get(page(at)).orElseThrow();
  }

  private static PageName page(At at) {
    return switch (at) {
      case At.Found(var post) -> post.page();
      case At.Page(var page) -> page.page();
      case At.Moved _, At.Redirected _, At.Gone _ -> throw new AssertionError(at);
    };
  }

  private String receipt(String key) {
    return bucket.get(new SourceKey(key)).orElseThrow().json();
  }
}
