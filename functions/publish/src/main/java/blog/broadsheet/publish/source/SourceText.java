package blog.broadsheet.publish.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The text of a file, which must be UTF-8. */
final class SourceText {
  private static final String SAVE_AS_UTF_8 =
      "Save the file as UTF-8: every editor can, often under 'Save as' or 'Encoding'.";

  private SourceText() {}

  /** The text without a byte order mark, its lines ended by {@code \n}. */
  static String decode(byte[] bytes) throws Rejection {
    if (bytes.length == 0) {
      throw new Rejection(
          Problem.of("The file is empty", "Upload it again; perhaps an upload was cut short."));
    }
    refuseBinary(bytes);
    var text = decodeStrictly(bytes);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
  }

  private static void refuseBinary(byte[] bytes) throws Rejection {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new Rejection(
            Problem.at(
                OptionalInt.of(lineOf(bytes, i)),
                "This is no text file: it has a zero byte",
                "If it is an image or the like, put it into another folder, such as assets/. If it"
                    + " is text, it is perhaps UTF-16. "
                    + SAVE_AS_UTF_8));
      }
    }
  }

  private static String decodeStrictly(byte[] bytes) throws Rejection {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var from = ByteBuffer.wrap(bytes);
    // UTF-8 never has more chars than bytes.
    var to = CharBuffer.allocate(bytes.length);
    if (decoder.decode(from, to, true).isError()) {
      throw notUtf8(bytes, from.position());
    }
    return to.flip().toString();
  }

  private static Rejection notUtf8(byte[] bytes, int position) {
    return new Rejection(
        Problem.at(
            OptionalInt.of(lineOf(bytes, position)),
            "The file is not UTF-8: the byte 0x%02X does not belong here"
                .formatted(bytes[position]),
            SAVE_AS_UTF_8));
  }

  private static int lineOf(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
