package blog.broadsheet.local;

import blog.broadsheet.publish.announce.Mail;
import java.net.HttpURLConnection;
import java.net.URI;

/** Sends nothing into the world, and says in the log what it would have sent. */
record KeptMail(LocalStack.Observer log) implements Mail {
  @Override
  public int post(URI to, String type, String body) {
    log.logged(
        "Not sent, for a blog in memory is there to be tried: to %s: %s".formatted(to, body));
    return HttpURLConnection.HTTP_OK;
  }
}
