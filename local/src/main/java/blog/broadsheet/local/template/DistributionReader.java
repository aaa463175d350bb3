package blog.broadsheet.local.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
        files(config.get("CacheBehaviors").items()),
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

  private Map<String, Map<String, String>> files(List<Part> behaviors) {
    var files = new LinkedHashMap<String, Map<String, String>>();
    behaviors.forEach(behavior ->
        files.put(
            behavior.get("PathPattern").text(),
            added(evaluated.apply(behavior.get("ResponseHeadersPolicyId")).text())));
    return files;
  }

  private Map<String, String> added(String policy) {
    var config = resources.get(policy).get("Properties").get("ResponseHeadersPolicyConfig");
    var headers = new HashMap<String, String>();
    config
        .find("CustomHeadersConfig", "Items")
        .map(Part::items)
        .orElse(List.of())
        .forEach(header ->
            headers.put(
                header.get("Header").text().toLowerCase(Locale.ROOT), header.get("Value").text()));
    config
        .find("SecurityHeadersConfig", "ContentSecurityPolicy", "ContentSecurityPolicy")
        .ifPresent(rules -> headers.put("content-security-policy", rules.text()));
    return headers;
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
}
