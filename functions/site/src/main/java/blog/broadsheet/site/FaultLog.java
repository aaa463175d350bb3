package blog.broadsheet.site;

import blog.broadsheet.site.http.Request;
import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A fault as one line of JSON, which CloudWatch Logs can search by its members. */
final class FaultLog {
  private FaultLog() {}

  static String line(Request request, Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return line(request, fault.toString()).value("stackTrace", trace.toString()).end().done()
        + "\n";
  }

  static String tooLarge(Request request, int size) {
    var error = "A body of %,d characters is more than Lambda passes on (6 MB)".formatted(size);
    return line(request, error).end().done() + "\n";
  }

  private static JsonStringWriter line(Request request, String error) {
    return JsonWriter.string()
        .object()
        .value("level", "ERROR")
        .value("requestId", request.id())
        .value("method", request.method())
        .value("path", request.path())
        .value("error", error);
  }
}
