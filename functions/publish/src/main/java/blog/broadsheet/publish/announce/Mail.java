package blog.broadsheet.publish.announce;

import java.io.IOException;
import java.net.URI;

/** Sends requests into the world. */
public interface Mail {
  /**
   * Posts a text.
   *
   * @return the status of the answer
   * @throws IOException if there is no answer, or the address is not to be asked
   */
  int post(URI to, String type, String body) throws IOException;
}
