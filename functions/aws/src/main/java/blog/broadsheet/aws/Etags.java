package blog.broadsheet.aws;

/** ETags with the quotes that HTTP puts around them, and without. */
final class Etags {
  private Etags() {}

  static String bare(String header) {
    return header.replace("\"", "");
  }

  static String quoted(String etag) {
    return "\"" + etag + "\"";
  }
}
