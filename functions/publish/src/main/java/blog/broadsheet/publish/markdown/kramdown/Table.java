package blog.broadsheet.publish.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The rows of a table while it is read, by sections. */
final class Table {
  /** A few kilobytes can ask for as many, for short rows are filled up. */
  static final int MAX_CELLS = 100_000;

  static final String TOO_LARGE =
      "a table is left as text: it has more than %,d cells".formatted(MAX_CELLS);

  private static final Pattern COLUMN = Pattern.compile("[ \\t]?(:?)-+(:?)[ \\t]?");

  private final List<List<List<String>>> heads = new ArrayList<>();
  private final List<List<List<String>>> bodies = new ArrayList<>();
  private final List<@Nullable Alignment> alignments = new ArrayList<>();
  private List<List<String>> rows = new ArrayList<>();
  private boolean hasFoot;
  private boolean hasBody;
  private int columns;
  private long count;

  void add(List<String> cells) {
    rows.add(cells);
    columns = Math.max(columns, cells.size());
    count++;
  }

  /** At a line of dashes. */
  void separate(String line) {
    if (rows.isEmpty() || hasFoot) {
      return;
    }
    if (alignments.isEmpty()) {
      COLUMN
          .matcher(line)
          .results()
          .forEach(column -> alignments.add(alignment(column.group(1), column.group(2))));
      end(heads);
    } else {
      hasBody = true;
      end(bodies);
    }
  }

  /** At a line of {@code =}. */
  void beginFoot() {
    hasBody |= !rows.isEmpty();
    end(bodies);
    hasFoot = true;
  }

  void end() {
    hasBody |= !rows.isEmpty() && !hasFoot;
    end(bodies);
  }

  private void end(List<List<List<String>>> sections) {
    if (!rows.isEmpty()) {
      sections.add(rows);
      rows = new ArrayList<>();
    }
  }

  boolean hasBody() {
    return hasBody;
  }

  boolean isTooLarge() {
    return count * columns > MAX_CELLS;
  }

  Node toNode() {
    var table = new TableBlock();
    heads.forEach(section -> table.appendChild(fill(new TableHead(), section)));
    bodies.forEach(section -> table.appendChild(fill(new TableBody(), section)));
    return table;
  }

  private Node fill(Node section, List<List<String>> lines) {
    for (var cells : lines) {
      var row = new TableRow();
      for (var i = 0; i < columns; i++) {
        var cell = new TableCell();
        cell.setHeader(section instanceof TableHead);
        cell.setAlignment(i < alignments.size() ? alignments.get(i) : null);
        row.appendChild(RawText.in(cell, i < cells.size() ? cells.get(i).strip() : ""));
      }
      section.appendChild(row);
    }
    return section;
  }

  private static @Nullable Alignment alignment(String left, String right) {
    if (left.isEmpty()) {
      return right.isEmpty() ? null : Alignment.RIGHT;
    }
    return right.isEmpty() ? Alignment.LEFT : Alignment.CENTER;
  }
}
