package blog.broadsheet.publish.liquid;

/** A part of a template. */
sealed interface Piece {
  /** What stands for itself. */
  record Text(String text) implements Piece {}

  /** What is between two braces and two braces. */
  record Output(String markup) implements Piece {}

  /**
   * What is between braces with a percent sign.
   *
   * @param name its first word; may be empty
   * @param markup the rest, without blanks around it
   */
  record Tag(String name, String markup) implements Piece {}
}
