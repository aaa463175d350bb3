package blog.broadsheet.publish;

/**
 * What the program itself is to a reading: one of the things that it depends on. So after an
 * upgrade a repair finds every file that an earlier program read otherwise, as with a sanitizer
 * that let something pass, and has it read again.
 */
final class Revision {
  /**
   * To be raised whenever reading, rendering or sanitizing comes to make something else of a file.
   * Blogs of any size are published anew once for each, so a release has one at the most, and the
   * first release the first.
   */
  static final int NUMBER = 1;

  private Revision() {}
}
