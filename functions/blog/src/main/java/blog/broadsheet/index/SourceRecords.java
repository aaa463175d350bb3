package blog.broadsheet.index;

import static java.util.stream.Collectors.toCollection;

import blog.broadsheet.index.SourceRecord.Standing;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PageName;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Records of sources as items. */
final class SourceRecords {
  private SourceRecords() {}

  static Item write(SourceRecord record) {
    var claims = record.paths().values();
    var item =
        Item.at(Layout.source(record.key()))
            .with(Item.VERSION, record.version())
            .with("etag", record.etag())
            .with("basis", record.basis())
            .with("outcome", record.outcome().map(Outcome::label))
            .with("counted", record.counted())
            .with("waitsFor", texts(record.waitsFor().keySet(), PostPath::value))
            .with("waitsForOwners", texts(record.waitsFor().values(), SourceKey::value))
            .with("uses", texts(record.uses(), Use::text))
            .with("paths", texts(record.paths().keySet(), PostPath::value))
            .with("pathVersions", texts(claims, claim -> String.valueOf(claim.version())))
            .with("preview", record.preview().map(Preview::token).map(PreviewToken::value))
            .with("previewPage", record.preview().flatMap(Preview::page).map(PageName::value))
            .with("pathKinds", texts(claims, claim -> claim.kind().label()));
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
        waitsFor(item),
        item.texts("uses").stream().map(Use::parse).collect(toCollection(TreeSet::new)),
        paths(item),
        preview(item));
  }

  private static SortedMap<PostPath, SourceKey> waitsFor(Item item) {
    var waits = new TreeMap<PostPath, SourceKey>();
    var owners = item.texts("waitsForOwners").iterator();
    item.texts("waitsFor")
        .forEach(path -> waits.put(new PostPath(path), new SourceKey(owners.next())));
    return waits;
  }

  private static SortedMap<PostPath, Claim> paths(Item item) {
    var paths = new TreeMap<PostPath, Claim>();
    var versions = item.texts("pathVersions").iterator();
    var kinds = item.texts("pathKinds").iterator();
    item.texts("paths")
        .forEach(path ->
            paths.put(
                new PostPath(path),
                new Claim(Long.parseLong(versions.next()), Claim.Kind.ofLabel(kinds.next()))));
    return paths;
  }

  private static Optional<Preview> preview(Item item) {
    return item.findText("preview")
        .map(token ->
            new Preview(new PreviewToken(token), item.findText("previewPage").map(PageName::new)));
  }

  private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).toList();
  }

  private static Item write(Item item, Standing standing) {
    return item.with("path", standing.path().value())
        .with("position", standing.position())
        .with("listings", standing.listings())
        .with("redirect", standing.redirect())
        .with("expires", standing.expires().map(Instant::toString))
        .with("scheduled", standing.scheduled() ? 1 : 0);
  }

  private static Optional<Standing> standing(Item item) {
    return item.findText("path")
        .map(path ->
            new Standing(
                new PostPath(path),
                item.text("position"),
                Set.copyOf(item.texts("listings")),
                item.findText("redirect"),
                item.findText("expires").map(Instant::parse),
                item.whole("scheduled") == 1));
  }
}
