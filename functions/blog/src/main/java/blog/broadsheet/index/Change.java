package blog.broadsheet.index;

import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one reading of a source asks of the index.
 *
 * @param etag of the object that was read; absent where there was none
 * @param basis tells apart all that the reading depended on besides the source
 * @param preview of the source's preview link, if it has one or is to have one
 * @param uses what else the reading depended on
 * @param past what the source's receipt remembers, which counts where the index has lost its record
 */
public record Change(
    Optional<String> etag,
    String basis,
    Outcome outcome,
    Target target,
    Set<Use> uses,
    Past past,
    Optional<PreviewToken> preview) {

  public Change {
    uses = Set.copyOf(uses);
  }

  /** Of a reading that depended on nothing else. */
  public Change(
      Optional<String> etag,
      String basis,
      Outcome outcome,
      Target target,
      Past past,
      Optional<PreviewToken> preview) {
    this(etag, basis, outcome, target, Set.of(), past, preview);
  }

  /**
   * A source's past.
   *
   * @param version how often its record had changed
   * @param paths every path that it had
   * @param preview of its preview link
   */
  public record Past(long version, Map<PostPath, Claim> paths, Optional<PreviewToken> preview) {
    /** Of a source that is new. */
    public static final Past NONE = new Past(0, Map.of(), Optional.empty());

    public Past {
      paths = Map.copyOf(paths);
    }

    /** Whether it is that of a source that is new. */
    public boolean isNone() {
      return version == 0 && paths.isEmpty() && preview.isEmpty();
    }
  }
}
