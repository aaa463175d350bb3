package blog.broadsheet.site;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A response as its reader sees it. */
record Answer(APIGatewayV2HTTPResponse response) {
  int status() {
    return response.getStatusCode();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(response.getHeaders().get(name));
  }

  /** The text, unpacked where it is packed. */
  String body() {
    if (!response.getIsBase64Encoded()) {
      return response.getBody();
    }
    var packed = Base64.getDecoder().decode(response.getBody());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
