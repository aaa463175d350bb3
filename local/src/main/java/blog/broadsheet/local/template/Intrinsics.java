package blog.broadsheet.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Evaluates the functions {@code Ref, GetAtt, Sub, Join, If, Equals, Not} of a template. */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Object NO_VALUE = new Object();

  private final LocalValues values;
  private final Map<?, ?> conditions;

  /**
   * @param conditions the template's conditions by name, not evaluated
   */
  Intrinsics(LocalValues values, Map<?, ?> conditions) {
    this.values = values;
    this.conditions = conditions;
  }

  Object evaluate(Object value) {
    return switch (value) {
      case Map<?, ?> map when isFunction(map) -> {
        var call = map.entrySet().iterator().next();
        yield call(call.getKey().toString(), call.getValue());
      }
      case Map<?, ?> map -> fields(map);
      case List<?> list -> list.stream().map(this::evaluate).filter(Intrinsics::isValue).toList();
      default -> value;
    };
  }

  private static boolean isFunction(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String name
        && (name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::"));
  }

  private Map<String, Object> fields(Map<?, ?> map) {
    var fields = new LinkedHashMap<String, Object>();
    map.forEach((name, field) -> {
      // An empty line is as good as none.
      var value = field == null ? NO_VALUE : evaluate(field);
      if (isValue(value)) {
        fields.put(name.toString(), value);
      }
    });
    return fields;
  }

  private static boolean isValue(Object value) {
    return value != NO_VALUE;
  }

  private Object call(String function, Object argument) {
    return switch (function) {
      case "Ref" -> argument.equals("AWS::NoValue") ? NO_VALUE : values.ref(argument.toString());
      case "Condition" -> condition(argument.toString());
      case "Fn::GetAtt" -> {
        var path = texts(argument, 2);
        yield values.attribute(path.get(0), path.get(1));
      }
      case "Fn::Sub" -> substitute(argument);
      case "Fn::Join" -> {
        var parts = list(argument, 2);
        yield texts(evaluate(parts.get(1))).stream()
            .collect(Collectors.joining(parts.get(0).toString()));
      }
      case "Fn::If" -> {
        var parts = list(argument, 3);
        yield evaluate(parts.get(condition(parts.get(0).toString()) ? 1 : 2));
      }
      case "Fn::Equals" -> {
        var parts = texts(argument, 2);
        yield parts.get(0).equals(parts.get(1));
      }
      case "Fn::Not" -> !Boolean.TRUE.equals(evaluate(list(argument, 1).getFirst()));
      default -> throw new TemplateException(function + " is not known to the local stack");
    };
  }

  private boolean condition(String name) {
    if (conditions.get(name) instanceof Map<?, ?> condition) {
      return Boolean.TRUE.equals(evaluate(condition));
    }
    throw new TemplateException("There is no condition " + name);
  }

  private String substitute(Object argument) {
    if (argument instanceof String text) {
      return substitute(text, Map.of());
    }
    var parts = list(argument, 2);
    var own = new HashMap<String, String>();
    if (parts.get(1) instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> own.put(name.toString(), evaluate(value).toString()));
    }
    return substitute(parts.get(0).toString(), own);
  }

  private String substitute(String text, Map<String, String> own) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                match.group(1).isEmpty()
                    ? variable(match.group(2), own)
                    : "${" + match.group(2) + "}"));
  }

  private String variable(String name, Map<String, String> own) {
    if (own.containsKey(name)) {
      return own.get(name);
    }
    var dot = name.indexOf('.');
    return dot < 0
        ? values.ref(name)
        : values.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private List<String> texts(Object argument, int size) {
    return texts(evaluate(list(argument, size)));
  }

  private static List<String> texts(Object list) {
    var texts = new ArrayList<String>();
    if (list instanceof List<?> items) {
      items.forEach(item -> texts.add(item.toString()));
    }
    return texts;
  }

  private static List<?> list(Object argument, int size) {
    if (argument instanceof List<?> list && list.size() == size) {
      return list;
    }
    throw new TemplateException("A list of %d is needed, not %s".formatted(size, argument));
  }
}
