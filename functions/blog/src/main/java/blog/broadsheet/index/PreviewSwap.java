package blog.broadsheet.index;

import blog.broadsheet.post.Document;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import java.util.Optional;

/**
 * The change of a source's preview link. Once there is a link it stays: when its post is live it
 * leads there, and when the post is gone it says so.
 *
 * @param token of the link, if the source has one
 * @param shown what its author keeps back
 * @param stays whether what it shows stays as it is, for the upload is faulty
 */
record PreviewSwap(
    SourceKey source,
    Optional<Preview> before,
    Optional<PreviewToken> token,
    Optional<Document> shown,
    boolean stays) {

  static PreviewSwap of(SourceRecord before, Change change) {
    return new PreviewSwap(
        before.key(),
        before.preview(),
        change.preview(),
        shown(change),
        change.target() instanceof Target.Keep || change.target() instanceof Target.Await);
  }

  Optional<Preview> after() {
    return stays && before.isPresent()
        ? before
        : token.map(link -> new Preview(link, shown.map(Document::page)));
  }

  /** Empty where the item stays as it is. */
  Optional<Write> write() {
    var written = shown.isPresent() || !after().equals(before);
    return after()
        .filter(_ -> written)
        .map(preview -> Layout.preview(preview.token()))
        .map(key ->
            shown
                .map(document -> Entries.write(key, document))
                .orElseGet(() -> Item.at(key).with("source", source.value())))
        .map(item -> new Write.Put(item, Expectation.ANY));
  }

  private static Optional<Document> shown(Change change) {
    return switch (change.target()) {
      case Target.Draft(var document) -> Optional.of(document);
      case Target.Publish(Document document, var _) when change.outcome() == Outcome.SCHEDULED ->
          Optional.of(document);
      case Target.Publish _,
          Target.Withdraw _,
          Target.Keep _,
          Target.Await _,
          Target.Configure _,
          Target.Furnish _ ->
          Optional.empty();
    };
  }
}
