package blog.broadsheet.publish.markdown.kramdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text and a place in it. Patterns are matched from that place on, where {@code ^} holds, even
 * within a line: a block may begin behind the end of an HTML element.
 */
final class Cursor {
  private final String text;
  private int at;

  /** From where on each of these was looked for in vain: no text is searched twice for nothing. */
  private final Map<String, Integer> missing = new HashMap<>();

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    at = place;
  }

  void skip(int characters) {
    at += characters;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  int length() {
    return text.length();
  }

  char charAt(int place) {
    return text.charAt(place);
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  boolean startsWith(String prefix, int place) {
    return text.startsWith(prefix, place);
  }

  /** The next character, or 0 at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** The character before, or 0 at the beginning. */
  char before() {
    return at > 0 ? text.charAt(at - 1) : 0;
  }

  boolean looksAt(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }

  /** What the pattern matches here; the place stays. */
  Optional<MatchResult> look(Pattern pattern) {
    var matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /** What the pattern matches here; the place moves behind it. */
  Optional<MatchResult> take(Pattern pattern) {
    var match = look(pattern);
    match.ifPresent(found -> at = found.end());
    return match;
  }

  /** Whether the rest of the line has a character. */
  boolean hasInLine(char c) {
    var end = text.indexOf('\n', at);
    return text.indexOf(c, at, end < 0 ? text.length() : end) >= 0;
  }

  /** Whether a character is among the next ones. */
  boolean hasWithin(char c, int characters) {
    return text.indexOf(c, at, Math.min(at + characters, text.length())) >= 0;
  }

  /** The first character of the next line, or 0 where there is none. */
  char peekLine() {
    var end = text.indexOf('\n', at) + 1;
    return end > 0 && end < text.length() ? text.charAt(end) : 0;
  }

  /** The rest of the line with its end; the place moves behind it. */
  String takeLine() {
    var from = at;
    var end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    return text.substring(from, at);
  }

  String takeRest() {
    return takeTo(text.length());
  }

  String takeTo(int place) {
    var taken = text.substring(at, place);
    at = place;
    return taken;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** The first place of {@code needle} from {@code place} on, or -1. */
  int find(String needle, int place) {
    if (place >= missing.getOrDefault(needle, Integer.MAX_VALUE)) {
      return -1;
    }
    var found = text.indexOf(needle, place);
    if (found < 0) {
      missing.merge(needle, place, Math::min);
    }
    return found;
  }

  /** The first match from {@code place} on. */
  Optional<MatchResult> find(Pattern pattern, int place) {
    if (place >= missing.getOrDefault(pattern.pattern(), Integer.MAX_VALUE)) {
      return Optional.empty();
    }
    var matcher = pattern.matcher(text).region(place, text.length());
    if (matcher.find()) {
      return Optional.of(matcher);
    }
    missing.merge(pattern.pattern(), place, Math::min);
    return Optional.empty();
  }
}
