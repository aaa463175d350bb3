package blog.broadsheet.index;

import static java.util.stream.Collectors.toSet;

import blog.broadsheet.post.Particulars;
import blog.broadsheet.post.Particulars.Omission;

/** What is particular about a document, as attributes of its item: most have none of them. */
final class ParticularItems {
  private static final String CANONICAL = "canonical";
  private static final String WITHOUT = "without";
  private static final String ALT = "alt";
  private static final String GUID = "guid";

  private ParticularItems() {}

  static Item write(Item item, Particulars particulars) {
    var without = particulars.without().stream().sorted().map(Omission::name).toList();
    return item.with(CANONICAL, particulars.canonical())
        .with(WITHOUT, without)
        .with(ALT, particulars.alt())
        .with(GUID, particulars.guid());
  }

  static Particulars read(Item item) {
    return new Particulars(
        item.findText(CANONICAL),
        item.texts(WITHOUT).stream().map(Omission::valueOf).collect(toSet()),
        item.findText(ALT),
        item.findText(GUID));
  }
}
