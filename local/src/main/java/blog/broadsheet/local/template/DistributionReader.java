package blog.broadsheet.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what the local stack plays of a distribution of CloudFront. */
final class DistributionReader {
  private final Part resources;
  private final UnaryOperator<Part> evaluated;

  /**
   * @param resources the template's, not evaluated, for a distribution names much that one machine
   *     does not have
   */
  DistributionReader(Part resources, UnaryOperator<Part> evaluated) {
    this.resources = resources;
    this.evaluated = evaluated;
  }

  Distribution read(Part distribution) {
    var config = distribution.get("Properties").get("DistributionConfig");
    var site = config.get("DefaultCacheBehavior");
    return new Distribution(
        headers(config.get("Origins"), site.get("TargetOriginId").text()),
        texts(config.get("CacheBehaviors"), "PathPattern"),
        assetHeaders(config.get("CacheBehaviors").items().getFirst()),
        queryParameters(evaluated.apply(site.get("CachePolicyId")).text()));
  }

  private Map<String, String> headers(Part origins, String id) {
    return origins.items().stream()
        .filter(origin -> origin.get("Id").text().equals(id))
        .flatMap(origin ->
            origin.find("OriginCustomHeaders").map(Part::items).orElse(List.of()).stream())
        .map(evaluated)
        .collect(
            Collectors.toMap(
                header -> header.get("HeaderName").text(),
                header -> header.get("HeaderValue").text()));
  }

  /** Of the first of the folders, for they are all served alike. */
  private Map<String, String> assetHeaders(Part behavior) {
    return resources
        .get(evaluated.apply(behavior.get("ResponseHeadersPolicyId")).text())
        .get("Properties")
        .get("ResponseHeadersPolicyConfig")
        .find("CustomHeadersConfig", "Items")
        .map(Part::items)
        .orElse(List.of())
        .stream()
        .collect(
            Collectors.toMap(
                header -> header.get("Header").text().toLowerCase(Locale.ROOT),
                header -> header.get("Value").text()));
  }

  private Set<String> queryParameters(String policy) {
    return resources
        .get(policy)
        .get("Properties")
        .get("CachePolicyConfig")
        .get("ParametersInCacheKeyAndForwardedToOrigin")
        .get("QueryStringsConfig")
        .get("QueryStrings")
        .items()
        .stream()
        .map(Part::text)
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(Part list, String field) {
    return list.items().stream().map(item -> item.get(field).text()).collect(Collectors.toSet());
  }
}
