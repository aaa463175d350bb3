package blog.broadsheet.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.gaul.s3proxy.blobstore.MD5;

/** What S3 tells contents apart by: of what was uploaded in one part the MD5, in quotes. */
public final class EntityTag {
  private EntityTag() {}

  /** That of a content, without its quotes. It is read to its end and stays open. */
  public static String of(InputStream content) throws IOException {
    var digested = new DigestInputStream(content, MD5.newDigest());
    digested.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  /** A tag without its quotes, if it has any. */
  public static String bare(String tag) {
    return tag.replace("\"", "");
  }
}
