package blog.broadsheet.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import blog.broadsheet.post.Announcing;
import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.FilePattern;
import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;
import blog.broadsheet.post.PostCollection;
import blog.broadsheet.post.PostDefaults;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SiteSettings;
import blog.broadsheet.post.Writing;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The site's settings as an item. */
final class Sites {
  /** Followed by a number: one attribute for each of the site's defaults. */
  private static final String DEFAULTS = "defaults";

  private Sites() {}

  static Item write(SiteSettings settings) {
    var number = 0;
    var item =
        Item.at(Layout.SITE)
            .with("title", settings.title())
            .with("description", settings.description())
            .with("url", settings.url().map(URI::toString))
            .with("author", settings.author())
            .with("lang", settings.lang())
            .with("timezone", settings.timezone().getId())
            .with("permalink", settings.permalink())
            .with("postsPerPage", settings.postsPerPage())
            .with("hubs", settings.announcing().hubs().stream().map(URI::toString).toList())
            .with("indexNowKey", settings.announcing().indexNowKey())
            .with("baseurl", settings.baseurl().map(PostPath::value));
    for (var defaults : settings.defaults()) {
      item = item.with(DEFAULTS + number++, write(defaults));
    }
    return write(Appearances.write(item, settings.appearance()), settings.writing());
  }

  static SiteSettings read(Item item) {
    return new SiteSettings(
        item.text("title"),
        item.text("description"),
        item.findText("url").map(URI::create),
        item.findText("author"),
        item.text("lang"),
        ZoneId.of(item.text("timezone")),
        item.text("permalink"),
        Math.toIntExact(item.whole("postsPerPage")),
        IntStream.iterate(0, number -> number + 1)
            .mapToObj(number -> item.texts(DEFAULTS + number))
            .takeWhile(texts -> !texts.isEmpty())
            .map(Sites::readDefaults)
            .toList(),
        Appearances.read(item),
        readWriting(item),
        new Announcing(
            item.texts("hubs").stream().map(URI::create).toList(), item.findText("indexNowKey")),
        item.findText("baseurl").map(PostPath::new));
  }

  private static Item write(Item item, Writing writing) {
    var told =
        item.with("dialect", writing.dialect().map(Dialect::name))
            .with("kramdown", write(writing.kramdown()))
            .with("excerptSeparator", writing.excerptSeparator())
            .with("excluded", writing.excluded().stream().map(FilePattern::value).toList())
            .with("included", writing.included().stream().map(FilePattern::value).toList())
            .with("collections", writing.collections().stream().map(Sites::write).toList());
    return writing.trustedHtml() ? told.with("trustedHtml", 1) : told;
  }

  private static Writing readWriting(Item item) {
    return new Writing(
        item.findText("dialect").map(Dialect::valueOf),
        readOptions(item.texts("kramdown")),
        item.findWhole("trustedHtml").isPresent(),
        item.findText("excerptSeparator"),
        item.texts("excluded").stream().map(FilePattern::new).toList(),
        item.texts("included").stream().map(FilePattern::new).toList(),
        item.texts("collections").stream().map(Sites::readCollection).toList());
  }

  /** Each as {@code NAME=value}. */
  private static List<String> write(KramdownOptions options) {
    return options.values().entrySet().stream()
        .map(option -> option.getKey().name() + "=" + option.getValue())
        .sorted()
        .toList();
  }

  private static KramdownOptions readOptions(List<String> texts) {
    return new KramdownOptions(
        texts.stream()
            .map(text -> text.split("=", 2))
            .collect(toMap(pair -> KramdownOption.valueOf(pair[0]), pair -> pair[1])));
  }

  /** The permalink, which is one line, and the folder. */
  private static String write(PostCollection collection) {
    return collection.permalink() + "\n" + collection.folder();
  }

  private static PostCollection readCollection(String text) {
    var parts = text.split("\n", 2);
    return new PostCollection(parts[1], parts[0]);
  }

  /** The type and the folder, then each text as {@code name=text}. */
  private static List<String> write(PostDefaults defaults) {
    var texts =
        defaults.values().entrySet().stream()
            .flatMap(value -> value.getValue().stream().map(text -> value.getKey() + "=" + text));
    return Stream.concat(Stream.of(defaults.type() + ":" + defaults.folder()), texts).toList();
  }

  private static PostDefaults readDefaults(List<String> texts) {
    var values =
        texts.stream()
            .skip(1)
            .map(text -> text.split("=", 2))
            .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toList())));
    var scope = texts.getFirst().split(":", 2);
    return new PostDefaults(scope[1], scope[0], values);
  }
}
