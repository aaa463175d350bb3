package blog.broadsheet.publish.markdown.kramdown;

import blog.broadsheet.post.KramdownOption;
import blog.broadsheet.post.KramdownOptions;

/**
 * How a document is read and written: kramdown's options, and what they come to.
 *
 * @param typography what its dashes, dots and quotes become
 * @param isGfm whether GitHub's additions are read
 * @param interruptsParagraphs whether a heading, a quote, a list or a fence needs no blank line
 *     before it
 */
record Style(
    KramdownOptions options, Typography typography, boolean isGfm, boolean interruptsParagraphs) {
  private static final Style STANDARD = made(KramdownOptions.STANDARD);

  static Style of(KramdownOptions options) {
    return options.values().isEmpty() ? STANDARD : made(options);
  }

  boolean is(KramdownOption option) {
    return options.is(option);
  }

  String text(KramdownOption option) {
    return options.text(option);
  }

  int number(KramdownOption option) {
    return options.number(option);
  }

  private static Style made(KramdownOptions options) {
    var isGfm = options.text(KramdownOption.INPUT).equalsIgnoreCase("GFM");
    var isLax = options.lists(KramdownOption.GFM_QUIRKS, "paragraph_end");
    return new Style(options, Typography.of(options), isGfm, isGfm && isLax);
  }
}
