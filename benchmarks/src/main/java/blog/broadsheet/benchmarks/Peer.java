package blog.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A generator of static sites, with the least theme that makes a blog: each post, the 20 newest on
 * the home page, and what the generator adds by itself.
 *
 * @param posts the folder of its posts
 * @param files what else its folder has, by name
 */
record Peer(String name, List<String> command, String posts, Map<String, String> files) {
  private static final String PAGE =
      "<!doctype html><html><head><title>%s</title></head><body>%s</body></html>\n";

  Peer {
    command = List.copyOf(command);
    files = Map.copyOf(files);
  }

  /**
   * Jekyll, mended: version 4.3.1, which Debian has, looks through all files written so far for
   * each that it writes (jekyll#9187). The plugin does as later versions do.
   */
  static Peer jekyll() {
    return new Peer(
        "Jekyll",
        List.of("jekyll", "build", "--quiet"),
        "_posts",
        Map.of(
            "_config.yml",
            """
            title: Benchmark
            permalink: date
            defaults: [{scope: {path: _posts}, values: {layout: post}}]
            """,
            "_layouts/post.html",
            PAGE.formatted("{{ page.title }}", "<h1>{{ page.title }}</h1>{{ content }}"),
            "index.html",
            "---\n---\n"
                + PAGE.formatted(
                    "{{ site.title }}",
                    "{% for post in site.posts limit:20 %}<a href=\"{{ post.url }}\">{{ post.title"
                        + " }}</a>{% endfor %}"),
            "_plugins/mended.rb",
            """
            class Jekyll::Site
              def each_site_file
                seen = Set.new.compare_by_identity
                %w(pages static_files_to_write docs_to_write).each do |type|
                  send(type).each { |item| yield item if seen.add?(item) }
                end
              end
            end
            """));
  }

  static Peer hugo() {
    return new Peer(
        "Hugo",
        List.of("hugo", "--quiet"),
        "content/posts",
        Map.of(
            "config.toml",
            "baseURL = 'http://localhost/'\ntitle = 'Benchmark'\n",
            "layouts/_default/single.html",
            PAGE.formatted("{{ .Title }}", "<h1>{{ .Title }}</h1>{{ .Content }}"),
            "layouts/_default/list.html",
            PAGE.formatted(
                "{{ .Title }}",
                "{{ range first 20 .Site.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title"
                    + " }}</a>{{ end }}")));
  }

  /** Makes a site of a folder that is there, to be built. */
  void write(Path folder, List<MadeUpPost> blog) throws IOException {
    for (var file : files.entrySet()) {
      put(folder.resolve(file.getKey()), file.getValue());
    }
    for (var post : blog) {
      put(file(folder, post), post.text());
    }
  }

  void change(Path folder, MadeUpPost post, int revision) throws IOException {
    put(file(folder, post), post.revised(revision));
  }

  Duration build(Path folder) throws IOException, InterruptedException {
    var log = folder.resolve("build.log");
    var start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("%s fails:%n%s".formatted(name, Files.readString(log)));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Path file(Path folder, MadeUpPost post) {
    return folder.resolve(posts).resolve(Path.of(post.key()).getFileName());
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
