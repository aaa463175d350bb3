package blog.broadsheet.aws;

import blog.broadsheet.post.PageName;
import blog.broadsheet.store.Pages;
import blog.broadsheet.store.StoredPages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The page store in S3: {@code pages/<name>.html}, for ever fit to be cached. */
public final class S3Pages implements Pages, StoredPages {
  private static final String FOLDER = "pages/";
  private static final String SUFFIX = ".html";
  private static final Pattern KEY = Pattern.compile("pages/([0-9a-f]{64})\\.html");

  private final S3Objects objects;

  public S3Pages(S3Client client, String bucket) {
    this.objects = new S3Objects(client, bucket);
  }

  @Override
  public PageName put(String html) {
    var name = PageName.of(html);
    objects.put(
        PutObjectRequest.builder()
            .contentType("text/html; charset=utf-8")
            .cacheControl("public, max-age=31536000, immutable"),
        key(name),
        html);
    return name;
  }

  @Override
  public Optional<String> get(PageName name) {
    return objects.get(key(name), ResponseTransformer.toBytes()).map(ResponseBytes::asUtf8String);
  }

  @Override
  public List<Listed> stored(Optional<PageName> after, int limit) {
    return objects.list(
        FOLDER,
        after.map(S3Pages::key),
        limit,
        object -> name(object.key()).map(name -> new Listed(name, object.lastModified())));
  }

  @Override
  public void delete(PageName name) {
    objects.delete(key(name));
  }

  /** Nothing of a file that somebody else laid here. */
  private static Optional<PageName> name(String key) {
    return Optional.of(KEY.matcher(key))
        .filter(Matcher::matches)
        .map(match -> new PageName(match.group(1)));
  }

  private static String key(PageName name) {
    return FOLDER + name.value() + SUFFIX;
  }
}
