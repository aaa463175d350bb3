package blog.broadsheet.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the names of a template stand for on one machine.
 *
 * <p>A bucket is named after its resource: {@code ContentBucket} is the bucket {@code content}. All
 * else bears the resource's own name.
 *
 * @param types the type of each resource by its name
 * @param parameters the default of each parameter, or its own name where it has none
 */
record LocalValues(Map<String, String> types, Map<String, String> parameters) {
  static final String REGION = "us-east-1";

  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::AccountId", Arns.ACCOUNT,
          "AWS::Partition", "aws",
          "AWS::Region", REGION,
          "AWS::StackName", "broadsheet",
          "AWS::URLSuffix", "amazonaws.com");

  LocalValues {
    types = Map.copyOf(types);
    parameters = Map.copyOf(parameters);
  }

  /** What {@code Ref} gives. */
  String ref(String name) {
    return Optional.ofNullable(PSEUDO_PARAMETERS.get(name))
        .or(() -> Optional.ofNullable(parameters.get(name)))
        .or(() -> Optional.ofNullable(types.get(name)).map(type -> physicalName(name, type)))
        .orElseThrow(() -> unknown(name));
  }

  /** What {@code GetAtt} gives. */
  String attribute(String name, String attribute) {
    var type = Optional.ofNullable(types.get(name)).orElseThrow(() -> unknown(name));
    if (attribute.equals("Arn")) {
      return arn(name, type);
    }
    throw new TemplateException(
        "The local stack knows no %s of %s, only its Arn".formatted(attribute, name));
  }

  private static String physicalName(String name, String type) {
    return type.equals("AWS::S3::Bucket")
        ? name.replaceFirst("Bucket$", "").toLowerCase(Locale.ROOT)
        : name;
  }

  private static String arn(String name, String type) {
    return switch (type) {
      case "AWS::S3::Bucket" -> Arns.bucket(physicalName(name, type));
      case "AWS::SQS::Queue" -> Arns.queue(name);
      case "AWS::DynamoDB::Table" -> Arns.table(name);
      case "AWS::Serverless::Function" -> Arns.function(name);
      case "AWS::Logs::LogGroup" -> Arns.logGroup(name);
      case "AWS::IAM::Role" -> Arns.role(name);
      default -> throw new TemplateException("The local stack knows no Arn of a " + type);
    };
  }

  private static TemplateException unknown(String name) {
    return new TemplateException("Nothing in the template is named " + name);
  }
}
