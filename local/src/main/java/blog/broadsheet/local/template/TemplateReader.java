package blog.broadsheet.local.template;

import blog.broadsheet.local.template.S3Bucket.Notification;
import blog.broadsheet.local.template.SqsQueue.Redrive;
import blog.broadsheet.local.template.Trigger.Messages;
import blog.broadsheet.local.template.Trigger.Route;
import blog.broadsheet.local.template.Trigger.Schedule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a template into what the local stack plays of it, with AWS's defaults. */
final class TemplateReader {
  private final Part source;
  private final Map<String, String> types;
  private final LocalValues values;
  private final Intrinsics intrinsics;

  TemplateReader(Part source) {
    this.source = source;
    types =
        source.get("Resources").fields().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, resource -> resource.getValue().get("Type").text()));
    values = new LocalValues(types, defaults(source));
    intrinsics = new Intrinsics(values, conditions(source));
  }

  Template read() {
    return new Template(
        resources("AWS::S3::Bucket", this::bucket),
        resources("AWS::SQS::Queue", this::queue),
        resources("AWS::DynamoDB::Table", this::table),
        resources("AWS::Serverless::Function", this::function),
        distributions());
  }

  private List<Distribution> distributions() {
    var resources = source.get("Resources");
    var reader = new DistributionReader(resources, this::evaluated);
    return resources.fields().values().stream()
        .filter(resource -> resource.get("Type").text().equals("AWS::CloudFront::Distribution"))
        .map(reader::read)
        .toList();
  }

  private static Map<String, String> defaults(Part source) {
    var defaults = new LinkedHashMap<String, String>();
    source
        .find("Parameters")
        .map(Part::fields)
        .orElse(Map.of())
        .forEach((name, parameter) ->
            defaults.put(name, parameter.find("Default").map(Part::text).orElse(name)));
    return defaults;
  }

  private static Map<?, ?> conditions(Part source) {
    return source.find("Conditions").map(Part::value).orElse(Map.of()) instanceof Map<?, ?> map
        ? map
        : Map.of();
  }

  private <T> List<T> resources(String type, BiFunction<String, Part, T> reader) {
    return source.get("Resources").fields().entrySet().stream()
        .filter(resource -> type.equals(types.get(resource.getKey())))
        .map(resource -> reader.apply(resource.getKey(), evaluated(resource.getValue())))
        .toList();
  }

  private Part evaluated(Part part) {
    return new Part(part.place(), intrinsics.evaluate(part.value()));
  }

  private S3Bucket bucket(String name, Part bucket) {
    var notifications =
        bucket
            .find("Properties", "NotificationConfiguration", "QueueConfigurations")
            .map(Part::items)
            .orElse(List.of());
    var versioning = bucket.find("Properties", "VersioningConfiguration", "Status").map(Part::text);
    return new S3Bucket(
        values.ref(name),
        versioning.equals(Optional.of("Enabled")),
        notifications.stream()
            .map(told -> new Notification(told.get("Event").text(), told.get("Queue").text()))
            .toList());
  }

  private SqsQueue queue(String name, Part queue) {
    var visibility = queue.find("Properties", "VisibilityTimeout").map(Part::whole).orElse(30);
    return new SqsQueue(
        name,
        values.attribute(name, "Arn"),
        Duration.ofSeconds(visibility),
        queue.find("Properties", "RedrivePolicy").map(TemplateReader::redrive));
  }

  private static Redrive redrive(Part policy) {
    return new Redrive(
        policy.get("deadLetterTargetArn").text(), policy.get("maxReceiveCount").whole());
  }

  private DynamoDbTable table(String name, Part table) {
    var keys = table.get("Properties").get("KeySchema");
    return new DynamoDbTable(values.ref(name), attribute(keys, "HASH"), attribute(keys, "RANGE"));
  }

  private static String attribute(Part keys, String type) {
    return keys.items().stream()
        .filter(key -> key.get("KeyType").text().equals(type))
        .map(key -> key.get("AttributeName").text())
        .findAny()
        .orElseThrow(
            () -> new TemplateException("%s lacks a key of type %s".formatted(keys.place(), type)));
  }

  private LambdaFunction function(String name, Part function) {
    var own = function.get("Properties");
    var global = source.find("Globals", "Function").map(this::evaluated);
    return new LambdaFunction(
        name,
        values.attribute(name, "Arn"),
        own.get("Handler").text(),
        Duration.ofSeconds(whole("Timeout", own, global, 3)),
        whole("MemorySize", own, global, 128),
        environment(own, global),
        triggers(own),
        own.find("LoggingConfig", "LogGroup").map(Part::text).orElse("/aws/lambda/" + name),
        isTraced(own, global),
        role(own));
  }

  private static int whole(String name, Part own, Optional<Part> global, int otherwise) {
    return own.find(name)
        .or(() -> global.flatMap(part -> part.find(name)))
        .map(Part::whole)
        .orElse(otherwise);
  }

  private static boolean isTraced(Part own, Optional<Part> global) {
    return Stream.concat(Stream.of(own), global.stream())
        .flatMap(part -> part.find("Tracing").stream())
        .findFirst()
        .filter(tracing -> tracing.text().equals("Active"))
        .isPresent();
  }

  private Role role(Part function) {
    var arn = function.get("Role").text();
    return resources("AWS::IAM::Role", Roles::read).stream()
        .filter(role -> Arns.role(role.name()).equals(arn))
        .findAny()
        .orElseThrow(() ->
            new TemplateException(
                "%s.Role is no role of the template".formatted(function.place())));
  }

  private static Map<String, String> environment(Part own, Optional<Part> global) {
    var variables = new LinkedHashMap<String, String>();
    Stream.concat(global.stream(), Stream.of(own))
        .flatMap(part -> part.find("Environment", "Variables").stream())
        .forEach(part -> part.fields().forEach((name, value) -> variables.put(name, value.text())));
    return variables;
  }

  private static List<Trigger> triggers(Part function) {
    return function.find("Events").map(Part::fields).orElse(Map.of()).values().stream()
        .map(TemplateReader::trigger)
        .toList();
  }

  private static Trigger trigger(Part event) {
    var properties = event.get("Properties");
    return switch (event.get("Type").text()) {
      case "HttpApi" ->
          new Route(
              properties.find("Method").map(Part::text).orElse("ANY"),
              properties.get("Path").text());
      case "SQS" -> messages(properties);
      case "Schedule" -> new Schedule(properties.get("Input").text());
      default ->
          throw new TemplateException(
              "%s: the local stack plays HttpApi, SQS and Schedule, not %s"
                  .formatted(event.place(), event.get("Type").text()));
    };
  }

  private static Messages messages(Part mapping) {
    return new Messages(
        mapping.get("Queue").text(),
        mapping.find("BatchSize").map(Part::whole).orElse(10),
        mapping.find("ScalingConfig", "MaximumConcurrency").map(Part::whole).orElse(1000),
        texts(mapping.find("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
        mapping.find("FilterCriteria", "Filters").map(Part::items).orElse(List.of()).stream()
            .map(filter -> filter.get("Pattern").text())
            .toList());
  }

  private static List<String> texts(Optional<Part> list) {
    return list.map(Part::items).orElse(List.of()).stream().map(Part::text).toList();
  }
}
