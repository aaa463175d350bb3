package blog.broadsheet.local.template;

import java.util.Map;
import java.util.Set;

/**
 * The content delivery network of the template, as far as the site notices it.
 *
 * @param siteHeaders what it adds to what it asks of the site
 * @param assetPaths where it looks among the assets first, such as {@code assets/*}
 * @param assetHeaders what it adds to an asset whose own headers do not say it
 * @param queryParameters what it hands on of a query; all else it drops
 */
public record Distribution(
    Map<String, String> siteHeaders,
    Set<String> assetPaths,
    Map<String, String> assetHeaders,
    Set<String> queryParameters) {
  public Distribution {
    assetHeaders = Map.copyOf(assetHeaders);
    siteHeaders = Map.copyOf(siteHeaders);
    assetPaths = Set.copyOf(assetPaths);
    queryParameters = Set.copyOf(queryParameters);
  }
}
