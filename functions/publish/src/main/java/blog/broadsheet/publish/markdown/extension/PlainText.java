package blog.broadsheet.publish.markdown.extension;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of a node without its markup; an image has none. */
public final class PlainText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  public static String of(Node node) {
    var visitor = new PlainText();
    node.accept(visitor);
    return visitor.text.toString();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Image node) {}

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }
}
