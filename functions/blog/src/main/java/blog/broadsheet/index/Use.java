package blog.broadsheet.index;

import blog.broadsheet.post.SourceKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something besides its own file that the reading of a source depended on, also where there was
 * nothing: an include that is missing may come.
 */
public sealed interface Use extends Comparable<Use> {
  /** The folder of Jekyll's posts. */
  String POSTS = "_posts/";

  /** The folder of Hugo's posts and pages. */
  String CONTENT = "content/";

  /** What a file says. */
  record File(SourceKey key) implements Use {
    @Override
    public String text() {
      return "file:" + key;
    }

    @Override
    public String stem() {
      return stemOf(key.value());
    }
  }

  /**
   * Which files there are whose keys begin so: a folder, or a file's name without its extension.
   */
  record Files(String prefix) implements Use {
    @Override
    public String text() {
      return "files:" + prefix;
    }

    @Override
    public String stem() {
      return stemOf(prefix);
    }
  }

  /** Which posts there are of a name without its extension, in whatever folder below theirs. */
  record Posts(String name) implements Use {
    @Override
    public String text() {
      return "posts:" + name;
    }

    @Override
    public String stem() {
      return stemByName(POSTS, name);
    }
  }

  /**
   * Which files of Hugo's there are of a name, with or without its extension, in whatever folder
   * below theirs.
   */
  record Contents(String name) implements Use {
    @Override
    public String text() {
      return "contents:" + name;
    }

    @Override
    public String stem() {
      return stemByName(CONTENT, name);
    }
  }

  /** Where readers find what a source becomes. */
  record PathOf(SourceKey source) implements Use {
    @Override
    public String text() {
      return "path:" + source;
    }

    @Override
    public String stem() {
      return stemOf(source.value());
    }
  }

  /** What {@code _config.yml} says under a name. */
  record Setting(String name) implements Use {
    @Override
    public String text() {
      return "setting:" + name;
    }

    @Override
    public String stem() {
      return "_config";
    }
  }

  /** The use that a text stands for; each has one. */
  static Use parse(String text) {
    var rest = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.indexOf(':'))) {
      case "file" -> new File(new SourceKey(rest));
      case "files" -> new Files(rest);
      case "posts" -> new Posts(rest);
      case "contents" -> new Contents(rest);
      case "path" -> new PathOf(new SourceKey(rest));
      case "setting" -> new Setting(rest);
      default -> throw new IllegalArgumentException("There is no such use: " + text);
    };
  }

  /**
   * What the users of a key are filed under: the key up to the first dot of the file's name, for
   * its content, its path and whether there is a file of that name are asked for together.
   */
  static String stemOf(String key) {
    var dot = key.indexOf('.', key.lastIndexOf('/') + 1);
    return dot < 0 ? key : key.substring(0, dot);
  }

  /**
   * What the users of a file's mere name are filed under, and the file itself, so that it is found
   * by that: of one that is in a folder below that of the posts or of Hugo's content. What is right
   * in these is found by its key.
   */
  static Optional<String> stemByName(String key) {
    var folder = key.lastIndexOf('/') + 1;
    return Stream.of(POSTS, CONTENT)
        .filter(root -> key.startsWith(root) && folder > root.length())
        .map(root -> stemByName(root, key.substring(folder)))
        .findFirst();
  }

  private static String stemByName(String root, String name) {
    return root + "**/" + stemOf(name);
  }

  /** As records keep it, such as {@code file:_includes/note.html}. */
  String text();

  /** What this use is filed under, as by {@link #stemOf}. */
  String stem();

  @Override
  default int compareTo(Use other) {
    return Comparator.comparing(Use::text).compare(this, other);
  }
}
