package blog.broadsheet.publish.markdown.kramdown;

import java.util.List;
import org.commonmark.node.ThematicBreak;

/** Reads blocks by the first rule that fits. */
final class Blocks {
  private static final List<BlockRule> RULES =
      List.of(
          Blocks::blank,
          new IndentedCodeRule(),
          new FencedCodeRule(),
          new QuoteRule(),
          HeadingRules::withMarks,
          Blocks::thematicBreak,
          new ListRule(),
          new DefinitionListRule(),
          new HtmlBlockRule(),
          HeadingRules::underlined,
          new MathBlockRule(),
          new TableRule(),
          DefinitionRules::footnote,
          DefinitionRules::link,
          DefinitionRules::abbreviation,
          new BlockExtensionRule(),
          Blocks::endOfBlock);

  /** Of these, the blocks that may begin with a letter or any other sign that marks none. */
  private static final List<BlockRule> RULES_OF_TEXT =
      List.of(HeadingRules::underlined, new TableRule());

  void read(Frame frame) {
    while (!frame.cursor().isAtEnd() && !HtmlBlockRule.closes(frame)) {
      if (frame.isTooDeep() || !readBlock(frame)) {
        ParagraphRule.read(frame);
      }
    }
  }

  private static boolean readBlock(Frame frame) {
    for (var rule : Lines.mayStartBlock(frame.cursor()) ? RULES : RULES_OF_TEXT) {
      if (rule.read(frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean blank(Frame frame) {
    var blank = frame.cursor().take(Lines.BLANK);
    blank.ifPresent(lines -> {
      if (frame.lastMark().filter(mark -> mark.is(Mark.Kind.BLANK)).isEmpty()) {
        frame.add(new Mark(Mark.Kind.BLANK, lines.group()));
      }
    });
    return blank.isPresent();
  }

  private static boolean thematicBreak(Frame frame) {
    var rule = frame.cursor().take(Lines.RULE);
    rule.ifPresent(_ -> frame.add(new ThematicBreak()));
    return rule.isPresent();
  }

  private static boolean endOfBlock(Frame frame) {
    var mark = frame.cursor().take(Lines.END_OF_BLOCK);
    mark.ifPresent(_ -> frame.add(new Mark(Mark.Kind.END_OF_BLOCK)));
    return mark.isPresent();
  }
}
