package blog.broadsheet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures in rows and columns, as a Markdown table: it reads well in a terminal and can be kept as
 * it is.
 */
final class Report {
  private final List<List<String>> rows = new ArrayList<>();

  Report(String... heads) {
    rows.add(List.of(heads));
  }

  Report row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "A row has %d cells, not %d".formatted(rows.getFirst().size(), cells.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    var widths = columns().mapToObj(this::width).toList();
    var lines = new ArrayList<String>();
    rows.forEach(row -> lines.add(line(row, widths)));
    lines.add(1, line(widths.stream().map(Report::rule).toList(), widths));
    return String.join("\n", lines);
  }

  private IntStream columns() {
    return IntStream.range(0, rows.getFirst().size());
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
  }

  /** Words stand to the left, figures to the right. */
  private String line(List<String> cells, List<Integer> widths) {
    return columns()
        .mapToObj(column -> {
          var padding = " ".repeat(widths.get(column) - cells.get(column).length());
          return column == 0 ? cells.get(column) + padding : padding + cells.get(column);
        })
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String rule(int width) {
    return "-".repeat(width);
  }
}
