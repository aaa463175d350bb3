package blog.broadsheet.publish.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.PolicyFactory;

/**
 * Stands before and behind the policy for one document, and compares what went in with what came
 * out.
 *
 * <p>It reports what is missing, with the scheme of a refused address, which OWASP's {@code
 * HtmlChangeListener} cannot tell as it is given names only. And it puts the author's own spelling
 * of an address back where the policy let the address pass: OWASP writes {@code %28} for a
 * parenthesis, which makes another URL of the Wikipedia's. A blank or a control character stays
 * encoded.
 */
final class Inspection {
  /** Attributes that only scripts read; no reader misses them. */
  private static final String FOR_SCRIPTS = "data-";

  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

  private final Removals removals;
  private final HtmlStreamEventReceiver out;
  private Optional<Tag> asked = Optional.empty();

  Inspection(HtmlStreamEventReceiver out, Removals removals) {
    this.out = out;
    this.removals = removals;
  }

  HtmlSanitizer.Policy around(PolicyFactory policy) {
    return new Before(policy.apply(new Behind(out)));
  }

  private void compare(Tag tag, List<String> passed) {
    var missing = new LinkedHashMap<>(tag.attributes());
    for (var each = passed.listIterator(); each.hasNext(); ) {
      var name = each.next();
      var value = each.next();
      Optional.ofNullable(missing.remove(name))
          .ifPresent(original -> each.set(settle(tag.element(), name, original, value)));
    }
    missing.forEach((name, value) -> reportAttribute(tag.element(), name, value));
  }

  /** The value to be written of an attribute that passed. */
  private String settle(String element, String name, String original, String passed) {
    if (name.equals("style") && declarations(passed) < declarations(original)) {
      removals.partOfStyle(element);
    }
    var spelling = original.strip();
    return ADDRESSES.contains(name) && !element.equals("iframe") && Address.isUnbroken(spelling)
        ? spelling
        : passed;
  }

  private void reportAttribute(String element, String name, String value) {
    if (name.startsWith(FOR_SCRIPTS)) {
      return;
    }
    var scheme = ADDRESSES.contains(name) ? Address.scheme(value) : Optional.<String>empty();
    scheme.ifPresentOrElse(
        refused -> removals.address(element, name, refused),
        () -> removals.attribute(element, name));
  }

  private void reportElement(Tag tag) {
    removals.element(tag.element());
    tag.attributes().forEach((name, value) -> reportScheme(tag.element(), name, value));
  }

  private void reportScheme(String element, String name, String value) {
    if (ADDRESSES.contains(name)) {
      Address.scheme(value)
          .filter(scheme -> !Address.LINKS.contains(scheme))
          .ifPresent(scheme -> removals.address(element, name, scheme));
    }
  }

  private static long declarations(String style) {
    return Stream.of(style.split(";")).filter(each -> !each.isBlank()).count();
  }

  /** A tag as the author wrote it; of attributes of one name the first counts. */
  private record Tag(String element, Map<String, String> attributes) {
    static Tag of(String element, List<String> attributes) {
      var values = new LinkedHashMap<String, String>();
      for (var each = attributes.iterator(); each.hasNext(); ) {
        values.putIfAbsent(each.next(), each.next());
      }
      return new Tag(element, values);
    }

    void writeTo(List<String> target) {
      target.clear();
      attributes.forEach((name, value) -> {
        target.add(name);
        target.add(value);
      });
    }
  }

  private final class Before implements HtmlSanitizer.Policy {
    private final HtmlSanitizer.Policy policy;

    Before(HtmlSanitizer.Policy policy) {
      this.policy = policy;
    }

    @Override
    public void openDocument() {
      policy.openDocument();
    }

    @Override
    public void closeDocument() {
      policy.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      var tag = Tag.of(element, attributes);
      // The policy must judge the very values that are compared and put back.
      tag.writeTo(attributes);
      asked = Optional.of(tag);
      policy.openTag(element, attributes);
      // What came out behind the policy has been taken off.
      asked.ifPresent(Inspection.this::reportElement);
      asked = Optional.empty();
    }

    @Override
    public void closeTag(String element) {
      policy.closeTag(element);
    }

    @Override
    public void text(String text) {
      policy.text(text);
    }
  }

  @SuppressWarnings("try") // It holds nothing that would have to be closed.
  private final class Behind extends HtmlStreamEventReceiverWrapper {
    Behind(HtmlStreamEventReceiver out) {
      super(out);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      asked.ifPresent(tag -> compare(tag, attributes));
      asked = Optional.empty();
      underlying.openTag(element, attributes);
    }
  }
}
