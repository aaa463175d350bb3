import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java file below a folder, or checks that it is formatted.
 *
 * <p>Run by the {@code pom.xml} beside it as {@code java -cp "lib/*" Format.java check|write
 * FOLDER}. Exits with 1, naming the files, when a check finds one that {@code write} would change.
 */
public final class Format {
  public static void main(String[] args) throws Exception {
    var write = args[0].equals("write");
    var changed = new ArrayList<Path>();
    for (var file : javaFiles(Path.of(args[1]))) {
      var source = Files.readString(file);
      var formatted = new Formatter().formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        changed.add(file);
        if (write) {
          Files.writeString(file, formatted);
        }
      }
    }
    if (!write && !changed.isEmpty()) {
      System.err.println(
          "Not formatted; run: mvn -q -pl testing/format process-sources -Dformat.mode=write");
      changed.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !folder.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    }
  }
}
