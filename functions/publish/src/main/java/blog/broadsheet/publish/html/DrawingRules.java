package blog.broadsheet.publish.html;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What inline SVG of authors may contain: shapes, words, gradients, clips and markers. Nothing that
 * runs, moves, comes from elsewhere, holds HTML, or multiplies what it refers to, as {@code <use>}
 * and patterns do.
 *
 * <p>Names are asked for in small letters, as the sanitizer's lexer has them.
 */
final class DrawingRules {
  /** A browser reads their content as HTML; of text alone it makes nothing else. */
  static final Set<String> TEXT_ONLY = words("title desc");

  static final Set<String> WITH_TEXT = words("text title desc");

  /** What others refer to refers to no other of its kind, so that nothing grows by nesting. */
  static final Set<String> REFERRED_TO = words("clippath marker");

  private static final Set<String> VISIBLE =
      words("path rect circle ellipse line polyline polygon text");
  private static final Map<String, String> ELEMENTS =
      spellings(
          "svg g path rect circle ellipse line polyline polygon text tspan title desc defs"
              + " linearGradient radialGradient stop clipPath marker");

  /** Without them, what they hold is still to be seen. */
  private static final Set<String> WRAPPERS = words("a switch textpath");

  private static final Map<String, String> LOOKS =
      spellings(
          "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation"
              + " direction display dominant-baseline fill fill-opacity fill-rule font-family"
              + " font-size font-stretch font-style font-variant font-weight letter-spacing"
              + " marker-end marker-mid marker-start opacity paint-order shape-rendering stop-color"
              + " stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap"
              + " stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor"
              + " text-decoration text-rendering unicode-bidi vector-effect visibility word-spacing"
              + " writing-mode");

  private static final Map<String, String> SHAPES =
      spellings(
          "clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height"
              + " lengthAdjust markerHeight markerUnits markerWidth offset orient pathLength points"
              + " preserveAspectRatio r refX refY rotate rx ry spreadMethod textLength transform"
              + " viewBox width x x1 x2 y y1 y2");
  private static final Set<String> SIZES = words("width height");
  private static final Set<String> WORDS =
      words("class role lang aria-label aria-hidden aria-describedby aria-labelledby");

  private static final Set<String> REFERRING =
      words("fill stroke clip-path marker-end marker-mid marker-start");
  private static final Set<String> REFERRING_TO_MORE =
      words("clip-path marker-end marker-mid marker-start");
  private static final Set<String> GRADIENTS = words("lineargradient radialgradient");

  private static final Pattern ID = Pattern.compile("(?!_content$)[\\p{L}\\p{N}_.:-]{1,200}");
  private static final Pattern FRAGMENT = Pattern.compile("#[\\p{L}\\p{N}_.:-]{1,200}");

  /** No escapes, so that a word is what it seems to be, and no colons, so that there is no URL. */
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}\\s#%.,()+*/'\"_-]*");

  private static final Pattern FETCHING = Pattern.compile("(?i)url|image|src|attr|expression");
  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*(['\"]?)" + FRAGMENT + "\\1\\s*\\)(?:\\s+[\\w#]{1,30})?");

  private static final Pattern FOR_TOOLS =
      Pattern.compile(
          "(?:data-|xml).*|.*:.*|version|baseprofile|enable-background|focusable|metadata");

  private DrawingRules() {}

  static boolean isAllowed(String element) {
    return ELEMENTS.containsKey(element);
  }

  static boolean isVisible(String element) {
    return VISIBLE.contains(element);
  }

  static boolean isAWrapper(String element) {
    return WRAPPERS.contains(element);
  }

  /** What the programs that draw leave behind, and no reader sees. */
  static boolean isForTools(String name) {
    return FOR_TOOLS.matcher(name).matches() && !name.startsWith("on");
  }

  /** The name of an allowed element as SVG spells it. */
  static String spelled(String element) {
    return ELEMENTS.getOrDefault(element, element);
  }

  /** An attribute as it may stay; one that may not is reported if a reader could miss it. */
  static Optional<Map.Entry<String, String>> attribute(
      String element, String written, String value, boolean isReferredTo, Removals removals) {
    var name = written.toLowerCase(Locale.ROOT);
    var passed = passed(element, name, value, isReferredTo);
    if (passed.isEmpty() && !isForTools(name)) {
      removals.attribute(element, name);
    }
    return passed;
  }

  /**
   * The declarations of a {@code style}, each as the attribute that says the same: the site's
   * content security policy lets no style of a post count.
   */
  static Map<String, String> style(
      String element, String style, boolean isReferredTo, Removals removals) {
    var passed = new LinkedHashMap<String, String>();
    for (var declaration : style.split(";", -1)) {
      var parts = declaration.split(":", 2);
      var name = parts[0].strip().toLowerCase(Locale.ROOT);
      var value = parts.length == 2 ? parts[1].strip() : "";
      if (isStyle(element, name) && isHarmless(name, value, isReferredTo)) {
        passed.put(name, value);
      } else if (!name.isEmpty()) {
        removals.partOfStyle(element);
      }
    }
    return passed;
  }

  private static boolean isStyle(String element, String name) {
    return LOOKS.containsKey(name) || (element.equals(Drawings.ELEMENT) && SIZES.contains(name));
  }

  private static Optional<Map.Entry<String, String>> passed(
      String element, String name, String value, boolean isReferredTo) {
    if (name.equals("href") || name.equals("xlink:href")) {
      return GRADIENTS.contains(element) && FRAGMENT.matcher(value).matches()
          ? Optional.of(Map.entry("href", value))
          : Optional.empty();
    }
    if (name.equals("id")) {
      return ID.matcher(value).matches() ? Optional.of(Map.entry(name, value)) : Optional.empty();
    }
    if (WORDS.contains(name)) {
      return Optional.of(Map.entry(name, value));
    }
    return Optional.ofNullable(LOOKS.getOrDefault(name, SHAPES.get(name)))
        .filter(known -> isHarmless(name, value, isReferredTo))
        .map(known -> Map.entry(known, value));
  }

  private static boolean isHarmless(String name, String value, boolean isReferredTo) {
    if (REFERRING.contains(name) && REFERENCE.matcher(value.strip()).matches()) {
      return !(isReferredTo && REFERRING_TO_MORE.contains(name));
    }
    return VALUE.matcher(value).matches() && !FETCHING.matcher(value).find();
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private static Map<String, String> spellings(String words) {
    return Stream.of(words.split(" "))
        .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), Function.identity()));
  }
}
