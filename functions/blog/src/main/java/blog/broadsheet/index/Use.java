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

  /** The end of the key of a file that has the name of its folder. */
  String BUNDLE = "/index.md";

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

  /** Which files there are of a name in whatever folder below another, as by {@link #isNamed}. */
  record Named(String folder, String name) implements Use {
    private static final String BELOW = "**/";

    @Override
    public String text() {
      return "named:" + folder + BELOW + name;
    }

    @Override
    public String stem() {
      return stemByName(folder, name);
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
      case "named" -> named(rest);
      case "path" -> new PathOf(new SourceKey(rest));
      case "setting" -> new Setting(rest);
      default -> throw new IllegalArgumentException("There is no such use: " + text);
    };
  }

  private static Named named(String text) {
    var below = text.indexOf(Named.BELOW);
    return new Named(text.substring(0, below), text.substring(below + Named.BELOW.length()));
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
    return Stream.of(POSTS, CONTENT)
        .filter(root -> key.startsWith(root) && key.lastIndexOf('/') >= root.length())
        .map(root -> stemByName(root, name(key)))
        .findFirst();
  }

  private static String stemByName(String root, String name) {
    return root + Named.BELOW + stemOf(name);
  }

  /** Whether a file has a name, which may lack the extension, or all of several. */
  static boolean isNamed(String key, String name) {
    return name(key).equals(name) || name(key).startsWith(name + ".");
  }

  /** The index of a bundle, as Hugo calls a folder that is one post, has the folder's name. */
  private static String name(String key) {
    var file = key.endsWith(BUNDLE) ? key.substring(0, key.length() - BUNDLE.length()) : key;
    return file.substring(file.lastIndexOf('/') + 1);
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
