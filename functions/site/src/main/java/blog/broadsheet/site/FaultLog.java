package blog.broadsheet.site;

import blog.broadsheet.site.http.Request;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A fault as one line of JSON, which CloudWatch Logs can search by its members. */
final class FaultLog {
  private FaultLog() {}

  static String line(Request request, Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return JsonWriter.string()
            .object()
            .value("level", "ERROR")
            .value("requestId", request.id())
            .value("method", request.method())
            .value("path", request.path())
            .value("error", fault.toString())
            .value("stackTrace", trace.toString())
            .end()
            .done()
        + "\n";
  }
}
