package blog.broadsheet.naive;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers the same to everything: what no function can be faster than. */
public final class Constant implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write("{\"statusCode\":200,\"body\":\"Hello\"}".getBytes(StandardCharsets.UTF_8));
  }
}
