package blog.broadsheet.local.cli;

import blog.broadsheet.local.template.Arns;
import blog.broadsheet.local.template.SqsQueue;
import blog.broadsheet.local.template.Template;
import blog.broadsheet.publish.PublishHandler;
import blog.broadsheet.publish.RepairHandler;
import java.nio.file.Path;

/** The folder of the project, which the launcher names by {@code -Dblog.home}. */
record Home(Path folder) {
  static Home ofProcess() {
    return new Home(Path.of(System.getProperty("blog.home", "")).toAbsolutePath());
  }

  Template template() {
    return Template.read(folder.resolve("template.yaml"));
  }

  /** The name of the content bucket on one machine. */
  String contentBucket() {
    return template().function(PublishHandler.class).variable("CONTENT_BUCKET");
  }

  /** The ARN of the queue of dead letters on one machine. */
  static String deadLetters(Template template) {
    return template.queues().stream()
        .flatMap(queue -> queue.redrive().stream())
        .map(SqsQueue.Redrive::deadLetters)
        .findFirst()
        .orElseThrow();
  }

  /** The ARN of the queue on one machine that the repairing function is asked by. */
  static String repairs(Template template) {
    return Arns.queue(template.function(RepairHandler.class).variable("REPAIRS_QUEUE"));
  }

  Path examples() {
    return folder.resolve("examples");
  }
}
