package blog.broadsheet.publish.source;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values, as in RFC 4180; the separator may be another. */
final class Csv {
  private Csv() {}

  static List<List<String>> rows(String text, char separator) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      var sign = text.charAt(i);
      if (sign == '"') {
        // A quote in quotes is written twice.
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(text.charAt(++i));
        } else {
          quoted = !quoted;
        }
      } else if (quoted || (sign != separator && sign != '\n')) {
        field.append(sign);
      } else {
        row.add(field.toString());
        field.setLength(0);
        if (sign == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
      row.add(field.toString());
      rows.add(List.copyOf(row));
    }
    rows.removeIf(one -> one.equals(List.of("")));
    return rows;
  }
}
