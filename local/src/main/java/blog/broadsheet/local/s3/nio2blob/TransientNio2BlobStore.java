package blog.broadsheet.local.s3.nio2blob;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/**
 * Buckets in memory, as in S3Proxy's class of the same name, but in blocks of {@value #BLOCK}
 * bytes: a blog is made of small objects, and with blocks of 8 KiB each would take at least one,
 * twice what is in it.
 */
public final class TransientNio2BlobStore extends AbstractNio2BlobStore {
  private static final int BLOCK = 512;
  private static final String ROOT = "/";

  public TransientNio2BlobStore() {
    super(
        Jimfs.newFileSystem(
                Configuration.unix().toBuilder()
                    .setBlockSize(BLOCK)
                    .setMaxSize((long) Integer.MAX_VALUE * BLOCK)
                    .setAttributeViews("posix", "user")
                    .setWorkingDirectory(ROOT)
                    .build())
            .getPath(ROOT));
  }

  @Override
  public boolean supportsVersioning() {
    return true;
  }

  @Override
  public boolean supportsServerSideEncryption() {
    return true;
  }

  @Override
  public boolean supportsBucketEncryption() {
    return true;
  }
}
