package blog.broadsheet.publish.source;

import blog.broadsheet.post.SiteSettings;
import java.util.List;

/** What came of reading {@code _config.yml}. */
public sealed interface ConfigReading {
  /** For the owner; empty when all is well. */
  List<String> warnings();

  record Configured(SiteSettings settings, List<String> warnings) implements ConfigReading {
    public Configured {
      warnings = List.copyOf(warnings);
    }
  }

  /** A configuration that cannot be used; the settings stay as they are. */
  record Faulty(Problem problem, List<String> warnings) implements ConfigReading {
    public Faulty {
      warnings = List.copyOf(warnings);
    }
  }
}
