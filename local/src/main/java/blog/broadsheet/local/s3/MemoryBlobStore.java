package blog.broadsheet.local.s3;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore;

/** Objects in memory. Posts are small, and so are the blocks: S3Proxy's own take 8 KB at least. */
final class MemoryBlobStore extends AbstractNio2BlobStore {
  private static final int BLOCK_BYTES = 1024;

  MemoryBlobStore() {
    super(
        Jimfs.newFileSystem(
                Configuration.unix().toBuilder()
                    .setAttributeViews("posix", "user")
                    .setWorkingDirectory("/")
                    .setBlockSize(BLOCK_BYTES)
                    .build())
            .getPath("/"));
  }
}
