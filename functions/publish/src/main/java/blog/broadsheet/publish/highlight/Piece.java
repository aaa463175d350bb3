package blog.broadsheet.publish.highlight;

/**
 * A piece of code of one kind. All pieces of a code, put together, are the code.
 *
 * @param text never empty
 */
public record Piece(Kind kind, String text) {
  /**
   * What it is, with the name of its class: those of Pygments and Rouge, for which themes exist.
   */
  public enum Kind {
    PLAIN(""),
    COMMENT("c"),
    KEYWORD("k"),
    TYPE("kt"),
    CONSTANT("kc"),
    STRING("s"),
    NUMBER("m"),
    FUNCTION("nf"),
    VARIABLE("nv"),
    DECORATOR("nd"),
    TAG("nt"),
    ATTRIBUTE("na"),
    ENTITY("ni"),
    PREPROCESSOR("cp"),
    OPERATOR("o"),
    INSERTED("gi"),
    DELETED("gd"),
    HEADING("gh"),
    PROMPT("gp");

    private final String className;

    Kind(String className) {
      this.className = className;
    }

    /** Empty for what looks like the rest. */
    public String className() {
      return className;
    }
  }
}
