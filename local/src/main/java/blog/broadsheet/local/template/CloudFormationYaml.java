package blog.broadsheet.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * CloudFormation's YAML as plain maps, lists, texts, numbers and booleans: {@code !Ref x} becomes
 * {@code {"Ref": "x"}} and {@code !GetAtt a.b} becomes {@code {"Fn::GetAtt": ["a", "b"]}}.
 */
final class CloudFormationYaml {
  private CloudFormationYaml() {}

  static Object read(Path file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dumping = new DumperOptions();
    var yaml =
        new Yaml(
            new ShortForms(options),
            new Representer(dumping),
            dumping,
            options,
            new PlainScalars());
    try {
      return Optional.<Object>ofNullable(yaml.load(Files.readString(file))).orElse(Map.of());
    } catch (NoSuchFileException e) {
      throw new TemplateException("There is no " + file, e);
    } catch (IOException | YAMLException e) {
      throw new TemplateException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static final class ShortForms extends SafeConstructor {
    ShortForms(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              return longForm(node.getTag().getValue().substring(1), node);
            }
          });
    }

    private Map<String, Object> longForm(String name, Node node) {
      var argument =
          switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new YAMLException("!" + name + " of an unknown kind");
          };
      return switch (name) {
        case "Ref", "Condition" -> Map.of(name, argument);
        case "GetAtt" -> Map.of("Fn::GetAtt", split(argument));
        default -> Map.of("Fn::" + name, argument);
      };
    }

    private static Object split(Object argument) {
      return argument instanceof String text ? List.of(text.split("\\.", 2)) : argument;
    }
  }

  /** A date stays a text, and so do {@code yes} and {@code no}. */
  private static final class PlainScalars extends Resolver {
    private static final Pattern TRUE_OR_FALSE = Pattern.compile("^(?:true|false)$");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUE_OR_FALSE, "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, "");
    }
  }
}
