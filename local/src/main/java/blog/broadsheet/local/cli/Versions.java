package blog.broadsheet.local.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What a bucket has kept of one file. */
record Versions(String bucket, String key, List<Version> newestFirst) {
  /** S3 tells no more of the time than the second. */
  private static final Comparator<Version> NEWEST_FIRST =
      Comparator.comparing(Version::time).thenComparing(Version::current).reversed();

  /**
   * The file as it once was.
   *
   * @param removal whether it was deleted then
   * @param size in bytes
   */
  record Version(String id, Instant time, long size, boolean removal, boolean current) {
    private static Version of(ObjectVersion version) {
      return new Version(
          version.versionId(),
          version.lastModified(),
          version.size(),
          false,
          Boolean.TRUE.equals(version.isLatest()));
    }

    private static Version of(DeleteMarkerEntry marker) {
      return new Version(
          marker.versionId(),
          marker.lastModified(),
          0,
          true,
          Boolean.TRUE.equals(marker.isLatest()));
    }

    /** Such as {@code 2026-01-02T10:00:00Z 3sL4kqtJlcpXroDTDmJ 1,234 bytes current}. */
    @Override
    public String toString() {
      return "%s  %s  %s%s"
          .formatted(
              time.truncatedTo(ChronoUnit.SECONDS),
              id,
              removal ? "removed" : "%,d bytes".formatted(size),
              current ? "  current" : "");
    }
  }

  /**
   * Asks the bucket.
   *
   * @throws UserFault if it keeps no versions or has none of this file
   */
  static Versions of(S3Client s3, String bucket, String key) {
    if (!keepsVersions(s3, bucket)) {
      throw new UserFault(
          "The bucket %s keeps no versions, so %s has no history; on one machine only a blog in memory keeps them, not one with --data"
              .formatted(bucket, key));
    }
    var found =
        s3
            .listObjectVersionsPaginator(
                list -> list.bucket(bucket).prefix(key).encodingType(EncodingType.URL))
            .stream()
            .takeWhile(page -> reaches(page, key))
            .flatMap(Versions::entries)
            .filter(entry -> entry.key().equals(key))
            .map(Entry::version)
            .sorted(NEWEST_FIRST)
            .toList();
    if (found.isEmpty()) {
      throw new UserFault(
          "There never was a file %s in the bucket %s; name its key, such as _posts/2026-01-02-hello.md"
              .formatted(key, bucket));
    }
    return new Versions(bucket, key, found);
  }

  /** The version of an id. */
  Version version(String id) {
    return newestFirst.stream()
        .filter(version -> version.id().equals(id))
        .findAny()
        .orElseThrow(() ->
            new UserFault(
                "%s has no version %s; ./blog history lists those that it has".formatted(key, id)));
  }

  private record Entry(String key, Version version) {}

  private static Stream<Entry> entries(ListObjectVersionsResponse page) {
    return Stream.concat(
        page.versions().stream().map(version -> new Entry(version.key(), Version.of(version))),
        page.deleteMarkers().stream().map(marker -> new Entry(marker.key(), Version.of(marker))));
  }

  /** Keys come in order, so no page behind one without the key has it. */
  private static boolean reaches(ListObjectVersionsResponse page, String key) {
    return entries(page).anyMatch(entry -> entry.key().equals(key));
  }

  private static boolean keepsVersions(S3Client s3, String bucket) {
    try {
      var versioning = s3.getBucketVersioning(get -> get.bucket(bucket));
      return versioning.status() == BucketVersioningStatus.ENABLED;
    } catch (S3Exception e) {
      if (e.statusCode() == 501) {
        return false;
      }
      throw e;
    }
  }
}
