package blog.broadsheet.local.cli;

import blog.broadsheet.local.template.Template;
import java.nio.file.Path;

/** The folder of the project, which the launcher names by {@code -Dblog.home}. */
record Home(Path folder) {
  static Home ofProcess() {
    return new Home(Path.of(System.getProperty("blog.home", "")).toAbsolutePath());
  }

  Template template() {
    return Template.read(folder.resolve("template.yaml"));
  }

  Path examples() {
    return folder.resolve("examples");
  }
}
