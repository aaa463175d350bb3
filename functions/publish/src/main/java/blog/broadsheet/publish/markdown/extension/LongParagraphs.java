package blog.broadsheet.publish.markdown.extension;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Breaks paragraphs of more than {@value #MAX_LINES} lines in two, of which the second runs to the
 * next blank line whatever stands in it.
 *
 * <p>At each line that might begin a table the table extension copies all lines of the paragraph so
 * far, so that a paragraph of a million short lines would take hours. It must be registered before
 * that extension.
 */
public final class LongParagraphs implements Parser.ParserExtension {
  private static final int MAX_LINES = 2_000;

  @Override
  public void extend(Parser.Builder parser) {
    parser.customBlockParserFactory(new Factory());
  }

  private static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      return matched.getParagraphLines().getLines().size() < MAX_LINES
          ? BlockStart.none()
          : BlockStart.of(new Rest()).atIndex(state.getNextNonSpaceIndex());
    }
  }

  private static final class Rest extends AbstractBlockParser {
    private final Paragraph paragraph = new Paragraph();
    private final List<SourceLine> lines = new ArrayList<>();

    @Override
    public Block getBlock() {
      return paragraph;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return state.isBlank()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
      inlines.parse(SourceLines.of(lines), paragraph);
    }
  }
}
