package blog.broadsheet.publish.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The filters of Liquid and of Jekyll; what they make is what Jekyll 4.3 printed. */
final class FiltersTest {
  private final Site site =
      new Site()
          .page("d", ZonedDateTime.parse("2019-10-13T06:07:08Z"))
          .page(
              "list",
              List.of(
                  Map.of("t", "one", "k", "a", "n", 1),
                  Map.of("t", "two", "k", "b", "n", 2, "flag", "yes"),
                  Map.of("t", "three", "k", "a", "n", 3, "flag", true)))
          .page("day", "2024-03-10")
          .page(
              "mixed",
              List.of(Map.of("n", true), Map.of("n", "1a"), Map.of("n", 10), Map.of("n", "9")))
          .page(
              "team",
              List.of(
                  Map.of("t", "Zoe", "n", "10", "x", Map.of("y", 2)),
                  Map.of("t", "Amy"),
                  Map.of("t", "Bob", "n", 9, "x", Map.of("y", 1))));

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments("{{ \"a b c\" | split: \" \" | array_to_sentence_string }}", "a, b, and c"),
        arguments(
            "{{ \"a b c\" | split: \" \" | array_to_sentence_string: \"or\" }}", "a, b, or c"),
        arguments(
            "{{ page.list | where_exp: \"item\", \"item.n > 1\" | map: \"t\" | join: \",\" }}",
            "two,three"),
        arguments(
            "{{ page.list | where_exp: \"x\", \"x.k == 'a' and x.n < 3\" | map: \"t\" | join: \",\""
                + " }}",
            "one"),
        arguments(
            "{{ page.list | where_exp: \"x\", \"x.flag\" | map: \"t\" | join: \",\" }}",
            "two,three"),
        arguments("{{ page.list | where: \"k\", \"a\" | map: \"t\" | join: \",\" }}", "one,three"),
        arguments("{{ page.list | find: \"k\", \"b\" | map: \"t\" }}", "two"),
        arguments("{% assign f = page.list | find_exp: \"x\", \"x.n > 1\" %}{{ f.t }}", "two"),
        arguments("{% assign f = page.list | find: \"k\", \"b\" %}{{ f.t }}", "two"),
        arguments(
            "{% assign g = page.list | group_by: \"k\" %}{% for x in g %}{{ x.name }}={{ x.size"
                + " }};{% endfor %}",
            "a=2;b=1;"),
        arguments(
            "{% assign g = page.list | group_by_exp: \"x\", \"x.t | upcase\" %}{% for x in g %}{{"
                + " x.name }}={{ x.items.size }};{% endfor %}",
            "ONE=1;TWO=1;THREE=1;"),
        arguments(
            "{% assign g = page.list | group_by_exp: \"x\", \"x.n\" %}{% for x in g %}{{ x.name"
                + " }}:{{ x.items | map: \"t\" | join: \"+\" }};{% endfor %}",
            "1:one;2:two;3:three;"),
        arguments("{{ page.list | sort: \"n\" | map: \"t\" | join: \",\" }}", "one,two,three"),
        arguments("{{ page.list | map: \"n\" | sort | last }}", "3"),
        arguments("{{ page.team | sort: \"n\" | map: \"t\" | join }}", "Amy Bob Zoe"),
        arguments("{{ page.team | sort: \"n\", \"last\" | map: \"t\" | join }}", "Bob Zoe Amy"),
        arguments("{{ page.mixed | sort: \"n\" | map: \"n\" | join: \",\" }}", "9,10,1a,true"),
        arguments("{{ page.team | sort: \"x.y\" | map: \"t\" | join }}", "Amy Bob Zoe"),
        arguments("{{ page.team | sort: \"t\" | map: \"t\" | join }}", "Amy Bob Zoe"),
        arguments("{% assign p = \"/img/a.jpg\" | split: \"/\" %}{{ p[1] }}", "img"),
        arguments("{{ \"/a//b/\" | split: \"/\" | join: \",\" }}", ",a,,b"),
        arguments("{{ \" a  b c\" | split: \" \" | join: \",\" }}", "a,b,c"),
        arguments("{{ \"añ😀\" | split: \"\" | join: \",\" }}", "a,ñ,😀"),
        arguments("{{ \"\" | split: \",\" | size }}", "0"),
        arguments("{{ page.day | date: \"%B %-d at %H:%M:%S\" }}", "March 10 at 00:00:00"),
        arguments("{{ \"2024-03-10 15:30 -0500\" | date: \"%H:%M\" }}", "20:30"),
        arguments("{{ \"no day\" | date: \"%H:%M\" }}", "no day"),
        arguments("{{ \"éLAN vital\" | capitalize }}", "Élan vital"),
        arguments("{{ \"Hello World\" | slugify }}", "hello-world"),
        arguments("{{ \"The _config.yml file\" | slugify: \"pretty\" }}", "the-_config.yml-file"),
        arguments("{{ \"Straße Über\" | slugify: \"latin\" }}", "strasse-uber"),
        arguments("{{ \"a, b & <c>\" | xml_escape }}", "a, b &amp; &lt;c&gt;"),
        arguments("{{ \"foo, bar; baz?\" | cgi_escape }}", "foo%2C+bar%3B+baz%3F"),
        arguments(
            "{{ \"http://foo.com/?q=foo, \\\\bar?\" | uri_escape }}",
            "http://foo.com/?q=foo,%20%5C%5Cbar?"),
        arguments("{{ \"Hello there you\" | number_of_words }}", "3"),
        arguments("{{ \"你好hello世界world\" | number_of_words: \"cjk\" }}", "6"),
        arguments("{{ \"a b\" | split: \" \" | jsonify }}", "[\"a\",\"b\"]"),
        arguments("{{ \"3.7\" | to_integer }}", "3"),
        arguments("{{ \"a  b\\n c\" | normalize_whitespace }}", "a b\\n c"),
        arguments("{{ \"a b\" | split: \" \" | push: \"c\" | join: \",\" }}", "a,b,c"),
        arguments("{{ \"a b\" | split: \" \" | pop | join: \",\" }}", "a"),
        arguments("{{ \"a b\" | split: \" \" | shift | join: \",\" }}", "b"),
        arguments("{{ \"a b\" | split: \" \" | unshift: \"c\" | join: \",\" }}", "c,a,b"),
        arguments("{{ \"/x/index.html\" | strip_index }}", "/x/"),
        arguments("{{ \"/assets/a.css\" | relative_url }}", "/assets/a.css"),
        arguments("{{ page.d | date_to_xmlschema }}", "2019-10-13T06:07:08+00:00"),
        arguments("{{ page.d | date_to_rfc822 }}", "Sun, 13 Oct 2019 06:07:08 +0000"),
        arguments("{{ page.d | date_to_string }}", "13 Oct 2019"),
        arguments("{{ page.d | date_to_long_string }}", "13 October 2019"),
        arguments("{{ page.d | date_to_string: \"ordinal\", \"US\" }}", "Oct 13th, 2019"),
        arguments("{{ page.d | date_to_long_string: \"ordinal\" }}", "13th October 2019"),
        arguments("{{ page.d | date: \"%Y-%m-%d %H:%M\" }}", "2019-10-13 06:07"),
        arguments("{{ \"now\" | date: \"%Y-%m-%d %H:%M\" }}", "2026-01-01 00:00"),
        arguments("{{ \"today\" | date_to_string }}", "01 Jan 2026"),
        arguments("{{ \"a,b\" | split: \",\" | first }}", "a"),
        arguments(
            "{{ 7 | divided_by: 2 }} {{ 7 | modulo: 4 }} {{ 2.5 | round }} {{ 3 | times: 4 | minus:"
                + " 1 | plus: 2 }}",
            "3 3 3 13"),
        arguments(
            "{{ \"a-b-a\" | replace: \"a\", \"x\" }} {{ \"a-b-a\" | replace_first: \"a\", \"x\" }}"
                + " {{ \"a-b-a\" | remove: \"a\" }} {{ \"a-b-a\" | remove_first: \"a\" }}",
            "x-b-x x-b-a -b- -b-a"),
        arguments(
            "{{ \"Some long text here\" | truncate: 10 }} {{ \"Some long text here\" |"
                + " truncatewords: 2 }}",
            "Some lo... Some long..."),
        arguments(
            "{{ \"b a b\" | split: \" \" | uniq | sort | join: \",\" }} {{ \"a b c\" | split: \" \""
                + " | reverse | join: \",\" }}",
            "a,b c,b,a"),
        arguments(
            "{{ \"abc\" | slice: 1 }} {{ \"abc\" | slice: 0, 2 }} {{ \"abc\" | size }}", "b ab 3"),
        arguments(
            "{{ \"<p>x</p>\" | strip_html }} {{ \"a b\" | url_encode }} {{ \"a%20b\" | url_decode"
                + " }} {{ \"<\" | escape }} {{ \"&lt;<\" | escape_once }}",
            "x a+b a b &lt; &lt;&lt;"),
        arguments(
            "{{ nothing | default: \"d\" }} {{ -3 | abs }} {{ 3.2 | ceil }} {{ 3.8 | floor }} {{ \""
                + " x \" | strip }}|{{ \"A\" | downcase }}",
            "d 3 4 3 x|a"),
        arguments(
            "{{ 5 | at_least: 7 }} {{ 5 | at_most: 3 }} {{ \"a\\nb\" | newline_to_br |"
                + " strip_newlines }}",
            "7 3 a\\nb"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filterMakesWhatJekyllMakes(String text, String printed) {
    assertThat(site.text(text).stripTrailing()).isEqualTo(printed);
  }

  @Test
  @DefaultLocale("ar-EG-u-nu-arab")
  void datesHaveTheSameDigitsWhereverTheyAreMade() {
    assertThat(site.text("{{ page.d | date_to_string: \"ordinal\" }}")).isEqualTo("13th Oct 2019");
  }

  @Test
  void expressionThatWouldEndEarlyIsNone() {
    assertThat(site.fill("{{ page.list | where_exp: 'x', 'x.n %}{% if x' | size }}").warnings())
        .anyMatch(warning -> warning.contains("an expression has no tags"));
  }
}
