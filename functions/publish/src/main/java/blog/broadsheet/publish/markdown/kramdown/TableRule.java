package blog.broadsheet.publish.markdown.kramdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables: lines that each have a {@code |}, set off from other text. A line of dashes ends the head
 * and tells how columns are aligned, later ones begin another body; a line of {@code =} begins the
 * foot.
 */
final class TableRule implements BlockRule {
  private static final String PIPE = "(?:\\||.*?[^\\\\\\n]\\|)";
  private static final Pattern START = Lines.of(" {0,3}(?=\\S)" + PIPE + ".*\\n");
  private static final Pattern LINE = Lines.of(PIPE + ".*\\n");
  private static final Pattern PIPE_FIRST = Lines.of("\\s*\\|");
  private static final Pattern SEPARATOR = Lines.of("([+|: \\t-]*-[+|: \\t-]*)\\n");
  private static final Pattern FOOT = Lines.of("[+|: \\t=]*=[+|: \\t=]*\\n");

  @Override
  public boolean read(Frame frame) {
    var cursor = frame.cursor();
    if (!cursor.hasInLine('|')
        || frame.isOfNoTable()
        || !frame.isAfterBoundary()
        || !cursor.looksAt(START)) {
      return false;
    }
    var start = cursor.at();
    var table = read(cursor);
    var isApart = Lines.isBoundary(cursor);
    var isTable =
        isApart && table.hasBody() && TableLine.eachHasPipe(cursor.slice(start, cursor.at()));
    if (isTable && table.isTooLarge()) {
      frame.definitions().warn(Table.TOO_LARGE);
    } else if (isTable) {
      frame.add(table.toNode());
      return true;
    }
    if (!isApart) {
      frame.noTableBefore(cursor.at());
    }
    cursor.moveTo(start);
    return false;
  }

  private static Table read(Cursor cursor) {
    var hasPipeFirst = cursor.looksAt(PIPE_FIRST);
    var table = new Table();
    cursor.take(SEPARATOR);
    while (cursor.looksAt(LINE)) {
      var separator = cursor.take(SEPARATOR);
      if (separator.isPresent()) {
        table.separate(separator.get().group(1));
      } else if (cursor.take(FOOT).isPresent()) {
        table.beginFoot();
      } else {
        table.add(cells(cursor.takeLine(), hasPipeFirst));
      }
    }
    table.end();
    return table;
  }

  private static List<String> cells(String line, boolean hasPipeFirst) {
    var cells = TableLine.cells(line);
    if (hasPipeFirst && cells.getFirst().isBlank()) {
      cells.removeFirst();
    }
    if (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return cells;
  }
}
