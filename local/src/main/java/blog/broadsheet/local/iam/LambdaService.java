package blog.broadsheet.local.iam;

import blog.broadsheet.local.template.Arns;
import blog.broadsheet.local.template.LambdaFunction;
import java.util.List;

/** What Lambda does by a function's role: write its log, send its traces, take its messages. */
public final class LambdaService {
  private static final List<String> TAKING =
      List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  private LambdaService() {}

  /**
   * Sees to it that Lambda may do so. On AWS some of it would fail in silence, call by call.
   *
   * @throws software.amazon.awssdk.awscore.exception.AwsServiceException naming what it may not
   */
  public static void require(LambdaFunction function, Permissions permissions) {
    var log = Arns.logStream(function.logGroup(), "local");
    permissions.require("logs:CreateLogStream", log);
    permissions.require("logs:PutLogEvents", log);
    if (function.isTraced()) {
      permissions.require("xray:PutTraceSegments", "*");
      permissions.require("xray:PutTelemetryRecords", "*");
    }
    function
        .messages()
        .forEach(mapping -> TAKING.forEach(action -> permissions.require(action, mapping.queue())));
  }
}
