package blog.broadsheet.publish.markdown.extension;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** An attribute list that is a line of its own, until it is known what it belongs to. */
final class BlockAttributes extends CustomBlock {
  private final String list;

  private BlockAttributes(String list) {
    this.list = list;
  }

  String list() {
    return list;
  }

  /** Starts at a line such as <code>{: .note}</code>, which also ends a paragraph. */
  static final class Factory extends AbstractBlockParserFactory {
    private static final int CODE_INDENT = 4;

    /** {@code {::comment}} and <code>{:/}</code> are kramdown's extensions, not lists. */
    private static final Pattern LINE = Pattern.compile("\\{:(?![:/])([^}]{1,1000})}\\s*");

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= CODE_INDENT) {
        return BlockStart.none();
      }
      var line = state.getLine().getContent();
      var matcher = LINE.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
      return matcher.matches()
          ? BlockStart.of(new OneLine(matcher.group(1))).atIndex(line.length())
          : BlockStart.none();
    }
  }

  private static final class OneLine extends AbstractBlockParser {
    private final BlockAttributes block;

    OneLine(String list) {
      block = new BlockAttributes(list);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
