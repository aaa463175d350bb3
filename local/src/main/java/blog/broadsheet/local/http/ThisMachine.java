package blog.broadsheet.local.http;

import java.util.regex.Pattern;

/**
 * The names of this machine. Whoever has another name lead here, as a web page of somebody else may
 * for itself, asks under that other name.
 */
public final class ThisMachine {
  private static final Pattern NAMES =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?");

  private ThisMachine() {}

  /** Whether a request for this host, with or without a port, means this machine. */
  public static boolean isNamed(String host) {
    return NAMES.matcher(host).matches();
  }
}
