package blog.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures in rows and columns, as a Markdown table: it reads well in a terminal and can be kept as
 * it is.
 */
public final class Report {
  private final List<List<String>> rows = new ArrayList<>();

  public Report(String... heads) {
    rows.add(List.of(heads));
  }

  public Report row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "A row has %d cells, not %d".formatted(rows.getFirst().size(), cells.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    rows.forEach(row -> lines.add(line(column -> pad(row.get(column), column))));
    lines.add(1, line(this::rule));
    return String.join("\n", lines);
  }

  private String line(IntFunction<String> cell) {
    return columns().mapToObj(cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Words stand to the left, figures to the right. */
  private String pad(String cell, int column) {
    var padding = " ".repeat(width(column) - cell.length());
    return column == 0 ? cell + padding : padding + cell;
  }

  private String rule(int column) {
    return column == 0 ? "-".repeat(width(column)) : "-".repeat(width(column) - 1) + ":";
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
  }

  private IntStream columns() {
    return IntStream.range(0, rows.getFirst().size());
  }
}
