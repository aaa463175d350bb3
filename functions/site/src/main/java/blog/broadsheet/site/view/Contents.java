package blog.broadsheet.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of contents: the sections of a post, each with those one level below it. */
public record Contents(List<Section> sections) {
  /** With fewer headings a reader sees at a glance what is there. */
  private static final int LEAST = 3;

  /** A heading and those below it. */
  public record Section(Heading heading, List<Heading> below) {
    public Section {
      below = List.copyOf(below);
    }
  }

  public Contents {
    sections = List.copyOf(sections);
  }

  /** Of the two highest levels that a post uses; nothing where they have too few headings. */
  public static Optional<Contents> of(List<Heading> headings) {
    var top = headings.stream().mapToInt(Heading::level).min().orElse(0);
    var shown = headings.stream().filter(heading -> heading.level() <= top + 1).toList();
    return shown.size() < LEAST
        ? Optional.empty()
        : Optional.of(new Contents(sections(shown, top)));
  }

  private static List<Section> sections(List<Heading> headings, int top) {
    var sections = new ArrayList<Section>();
    for (var i = 0; i < headings.size(); ) {
      var end = i + 1;
      while (end < headings.size() && headings.get(end).level() > top) {
        end++;
      }
      sections.add(new Section(headings.get(i), headings.subList(i + 1, end)));
      i = end;
    }
    return sections;
  }
}
