package blog.broadsheet.publish.markdown.extension;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** Walks through trees. */
public final class Nodes {
  private Nodes() {}

  /** The children as they are now, however the tree changes. */
  public static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** All nodes of a kind below a node, in the order of the document. */
  public static <N extends Node> List<N> all(Node root, Class<N> kind) {
    var found = new ArrayList<N>();
    collect(root, kind, found);
    return found;
  }

  private static <N extends Node> void collect(Node parent, Class<N> kind, List<N> found) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      collect(child, kind, found);
    }
  }
}
