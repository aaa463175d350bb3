package blog.broadsheet.local.s3;

import blog.broadsheet.local.http.ThisMachine;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;
import org.gaul.shaded.org.eclipse.jetty.http.HttpStatus;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Refuses what web pages ask of S3 on this machine, for everybody knows its key. What a page of
 * somebody else sends here by a form or a script has the header {@code Origin}, which AWS's own
 * tools never send; and a page whose own name leads here asks under that name.
 */
final class WebPageGuard extends Handler.Wrapper {
  private WebPageGuard(Handler guarded) {
    super(guarded);
  }

  /** Stands before a server that has not started. */
  static void guard(S3Proxy proxy) {
    var server = serverOf(proxy);
    server.setHandler(new WebPageGuard(server.getHandler()));
  }

  /** S3Proxy shows its server to nobody, and has no other place for a guard. */
  private static Server serverOf(S3Proxy proxy) {
    try {
      var field = S3Proxy.class.getDeclaredField("server");
      field.setAccessible(true);
      return (Server) field.get(proxy);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("S3Proxy keeps its server elsewhere than it did", e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isOfAWebPage(request)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static boolean isOfAWebPage(Request request) {
    var headers = request.getHeaders();
    var host = Optional.ofNullable(headers.get(HttpHeader.HOST));
    return headers.contains(HttpHeader.ORIGIN) || host.filter(ThisMachine::isNamed).isEmpty();
  }
}
