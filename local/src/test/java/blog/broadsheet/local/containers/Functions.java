package blog.broadsheet.local.containers;

import blog.broadsheet.aws.DynamoTable;
import blog.broadsheet.aws.S3Pages;
import blog.broadsheet.aws.S3Receipts;
import blog.broadsheet.aws.S3Sources;
import blog.broadsheet.aws.SqsMessages;
import blog.broadsheet.index.IndexReader;
import blog.broadsheet.index.IndexWriter;
import blog.broadsheet.local.http.CdnFront;
import blog.broadsheet.local.http.HttpApi;
import blog.broadsheet.local.http.HttpFront;
import blog.broadsheet.local.lambda.LocalLambda;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.publish.PublishHandler;
import blog.broadsheet.publish.Reconciler;
import blog.broadsheet.site.SiteHandler;
import blog.broadsheet.site.http.Cdn;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The functions of the template on what an emulator has, each under its role. */
final class Functions {
  private final Template template;
  private final Emulator emulator;
  private final Consumer<String> log;
  private final InstantSource clock = InstantSource.system();

  Functions(Template template, Emulator emulator, Consumer<String> log) {
    this.template = template;
    this.emulator = emulator;
    this.log = log;
  }

  LocalLambda<SQSEvent, SQSBatchResponse> publish() {
    var declared = template.function(PublishHandler.class);
    var guard = Emulator.guard(declared);
    var s3 = emulator.s3(guard);
    var content = declared.variable("CONTENT_BUCKET");
    var reconciler =
        new Reconciler(
            new S3Sources(s3, content),
            new S3Pages(s3, declared.variable("SITE_BUCKET")),
            new S3Receipts(s3, content),
            new SqsMessages(() -> emulator.sqs(guard), uploads(declared)),
            new IndexWriter(new DynamoTable(emulator.dynamo(guard), declared.variable("TABLE"))),
            clock);
    return new LocalLambda<>(
        declared, SQSEvent.class, SQSBatchResponse.class, new PublishHandler(reconciler), log);
  }

  /** The site behind its gateway and its CDN. */
  HttpFront site() {
    var declared = template.function(SiteHandler.class);
    var guard = Emulator.guard(declared);
    var handler =
        new SiteHandler(
            new IndexReader(new DynamoTable(emulator.dynamo(guard), declared.variable("TABLE"))),
            new S3Pages(emulator.s3(guard), declared.variable("SITE_BUCKET")),
            Cdn.knowing(declared.variable("CDN_SECRETS")),
            clock,
            SiteHandler.NOBODY_COUNTS);
    var function =
        new LocalLambda<>(
            declared, APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class, handler, log);
    return HttpFront.start(
        0, new CdnFront(template.distribution(), new HttpApi(declared.routes(), function, clock)));
  }

  private String uploads(LambdaFunction declared) {
    try (var sqs = emulator.sqs()) {
      return sqs.getQueueUrl(request -> request.queueName(declared.variable("UPLOADS_QUEUE")))
          .queueUrl();
    }
  }
}
