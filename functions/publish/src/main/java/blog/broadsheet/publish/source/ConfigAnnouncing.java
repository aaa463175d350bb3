package blog.broadsheet.publish.source;

import blog.broadsheet.post.Announcing;
import blog.broadsheet.publish.source.Datum.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code websub} and {@code indexnow} in {@code _config.yml}. */
final class ConfigAnnouncing {
  private static final int MOST_HUBS = 5;

  private final Fields config;
  private final Warnings warnings;

  private ConfigAnnouncing(Fields config, Warnings warnings) {
    this.config = config;
    this.warnings = warnings;
  }

  static Announcing of(Fields config, Warnings warnings) {
    return new ConfigAnnouncing(config, warnings).read();
  }

  private Announcing read() {
    var hubs =
        texts("websub").flatMap(text -> hub(text).stream()).distinct().limit(MOST_HUBS).toList();
    var announcing = new Announcing(hubs, texts("indexnow").findFirst().flatMap(this::key));
    if (!announcing.isOff() && config.find("url").isEmpty()) {
      warnings.add("Nobody is told of new posts until the config says the site's url as well");
    }
    return announcing;
  }

  private Stream<String> texts(String name) {
    return config.find(name).stream().flatMap(Datum::texts).filter(text -> !text.isBlank());
  }

  private Optional<URI> hub(String text) {
    try {
      var hub = new URI(text);
      if ("https".equals(hub.getScheme()) && hub.getHost() != null && hub.getUserInfo() == null) {
        return Optional.of(hub);
      }
    } catch (URISyntaxException _) {
      // The warning is the same.
    }
    warnings.add(
        "websub is the https address of a hub, such as https://pubsubhubbub.appspot.com/; %s is left out"
            .formatted(Shown.text(text)));
    return Optional.empty();
  }

  private Optional<String> key(String text) {
    if (Announcing.isKey(text)) {
      return Optional.of(text);
    }
    warnings.add("indexnow is a key of 8 to 128 letters, digits and hyphens; it is left out");
    return Optional.empty();
  }
}
