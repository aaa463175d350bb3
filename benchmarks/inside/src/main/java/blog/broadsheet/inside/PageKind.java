package blog.broadsheet.inside;

import blog.broadsheet.benchmarks.PostMaker;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;

/** The kinds of pages that are measured. */
public enum PageKind {
  HOME("/"),
  SEARCH("/", "q=post+" + PostMaker.TAGS.getFirst()),
  TAG("/tags/" + PostMaker.TAGS.getFirst() + "/"),
  ARCHIVE("/archive/"),
  POST(""),
  FEED("/feed.xml"),
  API("/api/posts");

  private static final String HOST = "abc123.execute-api.eu-central-1.amazonaws.com";

  private final String path;
  private final String query;

  PageKind(String path) {
    this(path, "");
  }

  PageKind(String path, String query) {
    this.path = path;
    this.query = query;
  }

  /**
   * Asks for a page as a browser does by way of API Gateway.
   *
   * @param post the path of the post to ask for, if it is to be one
   * @param encoding what the reader accepts, such as {@code gzip}
   */
  APIGatewayV2HTTPEvent request(String post, String encoding) {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("GET /{proxy+}")
        .withRawPath(this == POST ? post : path)
        .withRawQueryString(query)
        .withHeaders(
            Map.of(
                "accept", "text/html,application/xhtml+xml",
                "accept-encoding", encoding,
                "host", HOST,
                "user-agent", "Mozilla/5.0",
                "x-forwarded-proto", "https"))
        .withRequestContext(
            RequestContext.builder()
                .withDomainName(HOST)
                .withHttp(RequestContext.Http.builder().withMethod("GET").build())
                .build())
        .build();
  }
}
