package blog.broadsheet.post;

/** The order of texts by their UTF-8 bytes, in which S3 lists keys and DynamoDB has its items. */
public final class Utf8Order {
  private Utf8Order() {}

  /**
   * Compares as UTF-8 bytes would. That is the order of chars, but for surrogates: they stand for
   * characters above all others.
   */
  public static int compare(String a, String b) {
    var length = Math.min(a.length(), b.length());
    for (var i = 0; i < length; i++) {
      var left = a.charAt(i);
      var right = b.charAt(i);
      if (left != right) {
        var surrogates = Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
        return surrogates != 0 ? surrogates : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
