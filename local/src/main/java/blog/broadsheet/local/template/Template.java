package blog.broadsheet.local.template;

import java.nio.file.Path;
import java.util.List;

/**
 * What the local stack plays of {@code template.yaml}. Everything else in it is left alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html">AWS
 *     SAM's specification</a>
 */
public record Template(
    List<S3Bucket> buckets,
    List<SqsQueue> queues,
    List<DynamoDbTable> tables,
    List<LambdaFunction> functions,
    List<Distribution> distributions) {
  public static final String REGION = LocalValues.REGION;

  public Template {
    buckets = List.copyOf(buckets);
    queues = List.copyOf(queues);
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
    distributions = List.copyOf(distributions);
  }

  /**
   * Reads a template. Each resource's name stands for what it is called on one machine: the bucket
   * {@code ContentBucket} is called {@code content}.
   *
   * @throws TemplateException if it is no template, or lacks what the local stack needs
   */
  public static Template read(Path file) {
    return new TemplateReader(
            new Part(file.getFileName().toString(), CloudFormationYaml.read(file)))
        .read();
  }

  /** The function that a class handles. */
  public LambdaFunction function(Class<?> handler) {
    return functions.stream()
        .filter(function -> function.handler().equals(handler.getName()))
        .findAny()
        .orElseThrow(
            () -> new TemplateException("No function has the Handler " + handler.getName()));
  }

  /** The table of a name. */
  public DynamoDbTable table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findAny()
        .orElseThrow(() -> new TemplateException("No table is named " + name));
  }

  /** The distribution that serves the site. */
  public Distribution distribution() {
    return distributions.stream()
        .findAny()
        .orElseThrow(() -> new TemplateException("There is no AWS::CloudFront::Distribution"));
  }
}
