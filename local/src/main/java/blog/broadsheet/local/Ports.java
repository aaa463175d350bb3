package blog.broadsheet.local;

import blog.broadsheet.aws.S3Pages;
import blog.broadsheet.aws.S3Receipts;
import blog.broadsheet.aws.S3Sources;
import blog.broadsheet.index.Table;
import blog.broadsheet.local.iam.Permissions;
import blog.broadsheet.local.queue.Queues;
import blog.broadsheet.local.template.Arns;
import blog.broadsheet.local.template.LambdaFunction;
import blog.broadsheet.store.Messages;
import blog.broadsheet.store.Reminders;
import software.amazon.awssdk.services.s3.S3Client;

/** What one function reaches: what its variables name, as far as its role allows. */
record Ports(
    LambdaFunction function, S3Client s3, Table table, Queues queues, Permissions permissions) {
  S3Sources sources() {
    return new S3Sources(s3, function.variable("CONTENT_BUCKET"));
  }

  S3Receipts receipts() {
    return new S3Receipts(s3, function.variable("CONTENT_BUCKET"));
  }

  S3Pages pages() {
    return new S3Pages(s3, function.variable("SITE_BUCKET"));
  }

  /**
   * A queue to send to.
   *
   * @param variable that names it
   */
  Messages messages(String variable) {
    var name = function.variable(variable);
    var queue = queues.byName(name);
    return bodies -> {
      permissions.require("sqs:SendMessage", Arns.queue(name));
      bodies.forEach(queue::send);
    };
  }

  /** A queue, as {@link #messages}, whose messages come later. */
  Reminders reminders(String variable) {
    var name = function.variable(variable);
    var queue = queues.byName(name);
    return (body, delay) -> {
      permissions.require("sqs:SendMessage", Arns.queue(name));
      queue.send(body, delay);
    };
  }
}
