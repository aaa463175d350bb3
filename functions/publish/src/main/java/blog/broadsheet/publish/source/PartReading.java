package blog.broadsheet.publish.source;

import java.util.List;

/** What came of reading a file that furnishes all pages. */
public sealed interface PartReading {
  /**
   * A part of the site.
   *
   * @param text as readers' pages are made with it
   */
  record Furnished(String text, List<String> warnings) implements PartReading {
    public Furnished {
      warnings = List.copyOf(warnings);
    }
  }

  /** A file of that name which is for something else, in words for its author. */
  record Foreign(String reason) implements PartReading {}

  /** A file that cannot be used as it is. */
  record Faulty(Problem problem, List<String> warnings) implements PartReading {
    public Faulty {
      warnings = List.copyOf(warnings);
    }
  }
}
