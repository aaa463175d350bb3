package blog.broadsheet.publish.source;

import java.util.regex.Pattern;

/**
 * What an author wrote, as a message may repeat it: on one line, short, without control characters.
 */
final class Shown {
  private static final int MAX = 100;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private Shown() {}

  static String text(String raw) {
    var printable =
        UNSEEN.matcher(raw.substring(0, Math.min(raw.length(), MAX))).replaceAll("\uFFFD");
    return raw.length() <= MAX ? printable : printable + "…";
  }
}
