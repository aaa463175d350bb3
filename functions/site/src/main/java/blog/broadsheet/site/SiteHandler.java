package blog.broadsheet.site;

import blog.broadsheet.aws.Aws;
import blog.broadsheet.aws.AwsPorts;
import blog.broadsheet.aws.AwsSettings;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.site.http.Caching;
import blog.broadsheet.site.http.Cdn;
import blog.broadsheet.site.http.Delivery;
import blog.broadsheet.site.http.MediaType;
import blog.broadsheet.site.http.Query;
import blog.broadsheet.site.http.Request;
import blog.broadsheet.site.http.Response;
import blog.broadsheet.site.visit.Visits;
import blog.broadsheet.store.Pages;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;

/** Answers the readers: API Gateway's events in, its responses out. Safe for many threads. */
public final class SiteHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private static final Map<String, String> GZIP = Map.of("accept-encoding", "gzip");
  private static final Response REFUSAL =
      Response.of(
          403, MediaType.TEXT, Caching.NEVER, "Ask the site under its own name, not its origin.\n");

  /** On AWS the index is not asked before its time whether it changed. */
  public static final LongSupplier NOBODY_COUNTS = () -> 0;

  private final Site site;
  private final Cdn cdn;

  /**
   * What Lambda calls, once for a container: wired as the environment says, and with its first page
   * behind it. What is made and loaded at first use would else be the first reader's to wait for;
   * while a function starts, Lambda gives it a whole processor, and SnapStart keeps the outcome.
   */
  public SiteHandler() {
    this(new Aws(System::getenv).ports());
    rehearse();
  }

  private SiteHandler(AwsPorts aws) {
    this(
        new IndexReader(aws.table()),
        aws.pages(),
        Cdn.knowing(AwsSettings.required(System::getenv, "CDN_SECRETS")),
        InstantSource.system(),
        NOBODY_COUNTS);
  }

  /**
   * @param changes counts those of the index, where somebody does: what was read for all pages a
   *     moment before a change is then not shown after it
   */
  public SiteHandler(
      IndexReader index, Pages pages, Cdn cdn, InstantSource clock, LongSupplier changes) {
    this.site = new Site(new Visits(index, pages, clock, changes));
    this.cdn = cdn;
  }

  /**
   * Reads the home page. Where that fails the function starts all the same: it may be well soon.
   */
  private void rehearse() {
    var request = new Request("GET", "/", Query.parse(""), GZIP, "https://localhost", "rehearsal");
    try {
      var _ = Gateway.response(delivery(request, site.answer(request)));
    } catch (RuntimeException e) {
      new SiteLog(LambdaRuntime.getLogger(), "").failed(request, e);
    }
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var start = System.nanoTime();
    var log = new SiteLog(context);
    var request = Gateway.request(event, context.getAwsRequestId(), cdn);
    var delivery = deliver(request, log);
    var response = Gateway.response(delivery);
    log.answered(request, delivery, Duration.ofNanos(System.nanoTime() - start));
    return response;
  }

  private Delivery deliver(Request request, SiteLog log) {
    var delivery = delivery(request, answer(request, log));
    if (Gateway.takes(delivery)) {
      return delivery;
    }
    // Lambda would drop the answer, and the reader learn nothing.
    log.tooLarge(request, delivery.body().length());
    return delivery(request, site.tooLarge(request));
  }

  private static Delivery delivery(Request request, Response response) {
    return Delivery.of(request, Security.headers(request), response);
  }

  /** Whatever breaks, the reader gets a page and the operator a line in the log. */
  private Response answer(Request request, SiteLog log) {
    try {
      return cdn.sent(request.headers()) ? site.answer(request) : REFUSAL;
    } catch (RuntimeException e) {
      log.failed(request, e);
      return site.fault(request);
    }
  }
}
