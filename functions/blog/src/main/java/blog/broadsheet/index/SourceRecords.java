package blog.broadsheet.index;

import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.SourceKey;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records of sources as items. */
final class SourceRecords {
  private SourceRecords() {}

  static Item write(SourceRecord record) {
    var item =
        Item.at(Layout.source(record.key()))
            .with(Item.VERSION, record.version())
            .with("etag", record.etag())
            .with("basis", record.basis())
            .with("outcome", record.outcome().map(Outcome::label))
            .with("counted", record.counted())
            .with("waitsFor", record.waitsFor().map(PostPath::value))
            .with("paths", record.paths().keySet().stream().map(PostPath::value).toList())
            .with("pathVersions", record.paths().values().stream().map(String::valueOf).toList());
    return record.live().map(standing -> write(item, standing)).orElse(item);
  }

  static SourceRecord read(SourceKey key, Item item) {
    return new SourceRecord(
        key,
        item.whole(Item.VERSION),
        item.findText("etag"),
        item.findText("basis").orElse(""),
        item.findText("outcome").map(Outcome::ofLabel),
        standing(item),
        Set.copyOf(item.texts("counted")),
        item.findText("waitsFor").map(PostPath::new),
        paths(item));
  }

  private static SortedMap<PostPath, Long> paths(Item item) {
    var paths = new TreeMap<PostPath, Long>();
    var versions = item.texts("pathVersions").iterator();
    item.texts("paths")
        .forEach(path -> paths.put(new PostPath(path), Long.valueOf(versions.next())));
    return paths;
  }

  private static Item write(Item item, Standing standing) {
    return item.with("path", standing.path().value())
        .with("position", standing.position())
        .with("listings", standing.listings());
  }

  private static Optional<Standing> standing(Item item) {
    return item.findText("path")
        .map(path ->
            new Standing(
                new PostPath(path), item.text("position"), Set.copyOf(item.texts("listings"))));
  }
}
