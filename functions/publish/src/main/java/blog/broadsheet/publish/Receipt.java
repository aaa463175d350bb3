package blog.broadsheet.publish;

import blog.broadsheet.index.Claim;
import blog.broadsheet.post.Outcome;
import blog.broadsheet.post.PostPath;
import blog.broadsheet.post.PreviewToken;
import blog.broadsheet.post.SourceKey;
import blog.broadsheet.publish.source.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a source's author is told about its last upload, and all that a lost index could not be
 * rebuilt without.
 *
 * @param version of the index's record that the receipt tells of; a receipt never gives way to one
 *     of a lower version
 * @param path where the post is live, which after a rejected upload is the last good version
 * @param at when the upload was dealt with
 * @param etag of the object that was read; absent where it was gone
 * @param warnings what the author may want to mend although the post is live
 * @param problem why the upload was rejected
 * @param paths every path that the source ever had
 * @param preview of its preview link, if it ever had one
 */
record Receipt(
    SourceKey source,
    long version,
    Outcome outcome,
    Optional<PostPath> path,
    Instant at,
    Optional<String> etag,
    List<String> warnings,
    Optional<Problem> problem,
    SortedMap<PostPath, Claim> paths,
    Optional<PreviewToken> preview) {
  Receipt {
    warnings = List.copyOf(warnings);
  }
}
