package blog.broadsheet.publish.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Cuts a list, or the meanings of a definition, into the texts of its items. */
final class ItemReader {
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\s*\\{:(?!(?:\\w[\\w-]*+)?:|/)((?:\\\\}|[^}]){1,1000}+)}\\s*");
  private static final Pattern TABS = Pattern.compile("^\\t+");
  private static final int TAB_WIDTH = 4;
  private static final String UNIT = " ".repeat(TAB_WIDTH);

  /** A dozen at most: three markers, four indentations. */
  private static final Map<String, Pattern> STARTS = new ConcurrentHashMap<>();

  private final Cursor cursor;
  private final String marker;
  private final boolean isDefinition;
  private final List<Item> items = new ArrayList<>();

  private Pattern start;
  private int width;
  private boolean isAfterBlank;
  private boolean isNested;
  private boolean endedByMark;

  /**
   * @param marker what an item begins with, as a pattern
   */
  ItemReader(Cursor cursor, String marker) {
    this.cursor = cursor;
    this.marker = marker;
    isDefinition = marker.equals(":");
    start = start(TAB_WIDTH);
  }

  /**
   * One item.
   *
   * @param texts are read one after the other
   * @param isParagraph whether blank lines set it off, for definitions
   */
  record Item(List<StringBuilder> texts, AttributeList attributes, boolean isParagraph) {
    List<String> parts() {
      return texts.stream().map(StringBuilder::toString).toList();
    }
  }

  /** Whether the list ended at a line {@code ^}. */
  boolean endedByMark() {
    return endedByMark;
  }

  List<Item> readAll() {
    var goesOn = true;
    while (goesOn && !cursor.isAtEnd()) {
      goesOn = readLines();
    }
    return items;
  }

  private boolean readLines() {
    if (isAfterBlank && !isDefinition && cursor.looksAt(Lines.RULE)) {
      return false;
    }
    if (cursor.looksAt(Lines.END_OF_BLOCK)) {
      if (!isDefinition) {
        cursor.takeLine();
        endedByMark = true;
      }
      return false;
    }
    return begin() || goOn() || passBlank();
  }

  private boolean begin() {
    var match = cursor.take(start);
    match.ifPresent(line -> begin(line.group(1).length(), line.group(2)));
    return match.isPresent();
  }

  private void begin(int markWidth, String line) {
    var list = new AttributeList();
    var content = line;
    var attributes = ATTRIBUTES.matcher(line);
    if (line.isBlank() || attributes.matches()) {
      width = TAB_WIDTH;
    } else {
      content = expandTabs(line, markWidth);
      width = markWidth + blanks(content);
    }
    content = content.stripLeading();
    attributes.reset(content);
    if (attributes.lookingAt()) {
      list.add(AttributeList.of(attributes.group(1)));
      content = content.substring(attributes.end());
    }
    start = start(width);
    isNested = !isDefinition && Lines.LIST_ITEM.matcher(content).lookingAt();
    items.add(new Item(new ArrayList<>(), list, isDefinition && isAfterBlank));
    isAfterBlank = false;
    items.getLast().texts().add(new StringBuilder(content));
  }

  private boolean goOn() {
    if (cursor.looksAt(Lines.BLANK) || !(isContent() || (!isAfterBlank && isLazy()))) {
      return false;
    }
    var line =
        TABS.matcher(cursor.takeLine())
            .replaceFirst(tabs -> " ".repeat(TAB_WIDTH * tabs.group().length()));
    var isIndented = blanks(line) >= width;
    var text = isIndented ? line.substring(width) : line;
    var texts = items.getLast().texts();
    if (!isDefinition && Lines.LIST_ITEM.matcher(text).lookingAt()) {
      if (!isNested && isIndented) {
        texts.add(new StringBuilder());
        isNested = true;
      } else if (isNested && !isIndented) {
        text = " ".repeat(width + TAB_WIDTH) + text;
      }
    }
    texts.getLast().append(text);
    isAfterBlank = false;
    return true;
  }

  /** Whether the line is indented as far as the item's text; a tab counts as four blanks. */
  private boolean isContent() {
    var place = cursor.at();
    for (var units = width / TAB_WIDTH; units > 0; units--) {
      place = afterUnit(place);
    }
    var rest = " ".repeat(width % TAB_WIDTH);
    return place >= 0 && (cursor.startsWith(rest, place) || afterUnit(place) >= 0);
  }

  /** Where four blanks or a tab end, or -1. */
  private int afterUnit(int place) {
    if (place < 0) {
      return -1;
    }
    if (cursor.startsWith("\t", place)) {
      return place + 1;
    }
    return cursor.startsWith(UNIT, place) ? place + TAB_WIDTH : -1;
  }

  /** Whether the line goes on with the item's text although it is not indented. */
  private boolean isLazy() {
    var isIndented = cursor.startsWith(" ".repeat(Math.min(width, TAB_WIDTH - 1) + 1));
    return isIndented || !(cursor.looksAt(Lines.ATTRIBUTES) || cursor.looksAt(Lines.BLOCK_TAG));
  }

  private boolean passBlank() {
    var blank = cursor.take(Lines.BLANK);
    blank.ifPresent(lines -> {
      items.getLast().texts().getLast().append(lines.group());
      isNested = true;
      isAfterBlank = true;
    });
    return blank.isPresent();
  }

  /** The next item may be indented by less than the text of this one. */
  private Pattern start(int textWidth) {
    var indent = Math.min(Math.max(textWidth - 1, 0), TAB_WIDTH - 1);
    return STARTS.computeIfAbsent("( {0," + indent + "}" + marker + ")([\\t| ].*\\n)", Lines::of);
  }

  private static String expandTabs(String line, int width) {
    var column = width;
    var end = 0;
    for (var i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
      column += line.charAt(i) == ' ' ? 1 : TAB_WIDTH - column % TAB_WIDTH;
      end = i + 1;
    }
    return " ".repeat(column - width) + line.substring(end);
  }

  private static int blanks(String line) {
    var count = 0;
    while (count < line.length() && line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }
}
