package blog.broadsheet.publish.markdown.kramdown;

/** Reads one kind of block. */
interface BlockRule {
  /**
   * Reads the block that begins where the frame stands, adds it to the frame's parent and moves
   * behind it.
   *
   * @return false where no such block begins; then nothing was added and the place is the same
   */
  boolean read(Frame frame);
}
