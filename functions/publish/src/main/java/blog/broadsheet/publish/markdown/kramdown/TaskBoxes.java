package blog.broadsheet.publish.markdown.kramdown;

import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;

/** GitHub's task lists: {@code - [x] done}. */
final class TaskBoxes {
  private static final Pattern BOX = Pattern.compile("\\s*\\[([ xX])]\\s+");

  private TaskBoxes() {}

  static void read(Definitions definitions, ListBlock list, ListItem item) {
    if (item.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof RawText text) {
      var box = BOX.matcher(text.text());
      if (box.lookingAt()) {
        text.unlink();
        RawText.in(paragraph, input(!box.group(1).isBlank()) + text.text().substring(box.end()));
        definitions.attributesOf(item).add(AttributeList.of(".task-list-item"));
        definitions.attributesOf(list).set("class", "task-list");
      }
    }
  }

  private static String input(boolean isChecked) {
    return "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"%s />"
        .formatted(isChecked ? " checked=\"checked\"" : "");
  }
}
