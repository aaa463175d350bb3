package blog.broadsheet.post;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a preview link is made of. Who has it may read what its author keeps back; nobody can guess
 * it or find it out from the name of a file.
 *
 * @param value 24 characters, as URLs may have them
 */
public record PreviewToken(String value) {
  private static final String FOLDER = "/preview/";

  /** 144 bits. */
  private static final int BYTES = 18;

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{24}");

  public PreviewToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("A preview token has 24 letters and digits");
    }
  }

  /** A new one. */
  public static PreviewToken next(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new PreviewToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token, or nothing where a text cannot be one. */
  public static Optional<PreviewToken> parse(String text) {
    return Optional.of(text).filter(value -> SHAPE.matcher(value).matches()).map(PreviewToken::new);
  }

  /** The token of a preview link, or nothing where it cannot be one. */
  public static Optional<PreviewToken> ofPath(String path) {
    return path.startsWith(FOLDER) ? parse(path.substring(FOLDER.length())) : Optional.empty();
  }

  /** Where the preview is. */
  public PostPath path() {
    return new PostPath(FOLDER + value);
  }

  /** Not for logs. */
  @Override
  public String toString() {
    return "PreviewToken";
  }
}
