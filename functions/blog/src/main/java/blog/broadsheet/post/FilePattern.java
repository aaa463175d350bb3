package blog.broadsheet.post;

/**
 * Files as Jekyll's {@code exclude} names them: {@code README.md}, {@code drafts/} with all below
 * it, or {@code *.txt}, in which {@code *} stands for any text, slashes included.
 *
 * @param value from the root of the site, at most {@value #MAX} characters
 * @see <a href="https://jekyllrb.com/docs/configuration/options/">Jekyll's options</a>
 */
public record FilePattern(String value) {
  /** In characters. */
  public static final int MAX = 200;

  public FilePattern {
    if (value.isEmpty() || value.length() > MAX) {
      throw new IllegalArgumentException(
          "A pattern has 1 to %d characters, not %d".formatted(MAX, value.length()));
    }
  }

  /** Whether it is the name of the file, or the beginning of it, or fits it or a folder above. */
  public boolean covers(SourceKey key) {
    var name = key.value();
    if (name.startsWith(value) || fits(name)) {
      return true;
    }
    for (var end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
      if (fits(name.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Takes each part where it first comes, so that no pattern takes long. */
  private boolean fits(String name) {
    var parts = value.split("\\*", -1);
    if (parts.length == 1) {
      return name.equals(value);
    }
    var first = parts[0];
    var last = parts[parts.length - 1];
    if (!name.startsWith(first)) {
      return false;
    }
    var at = first.length();
    for (var part = 1; part < parts.length - 1; part++) {
      var found = name.indexOf(parts[part], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[part].length();
    }
    return name.length() - last.length() >= at && name.endsWith(last);
  }
}
