package blog.broadsheet.index;

import java.util.Locale;

/**
 * What a path is to a source that put something there.
 *
 * @param version of what the source last put there, which tells who of several had the path last
 */
public record Claim(long version, Kind kind) {

  /** By which right a source has a path. */
  public enum Kind {
    /** Its post lives there, or did once: the path leads to the post for ever. */
    OWN,
    /** Its front matter says that the path leads to the post. */
    ALIAS,
    /** Its front matter said so once and no more, and its post never lived there. */
    DROPPED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofLabel(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /** A path where the source's post lives or lived. */
  public static Claim own(long version) {
    return new Claim(version, Kind.OWN);
  }

  /** The same path as an alias; what once was the post's own stays so. */
  Claim asAlias() {
    return kind == Kind.OWN ? this : new Claim(version, Kind.ALIAS);
  }

  Claim dropped() {
    return kind == Kind.ALIAS ? new Claim(version, Kind.DROPPED) : this;
  }

  /** Of what index and receipt remember of one path, the later; own is own wherever it says so. */
  Claim merge(Claim other) {
    var later = version >= other.version ? this : other;
    return kind == Kind.OWN || other.kind == Kind.OWN ? own(later.version) : later;
  }
}
