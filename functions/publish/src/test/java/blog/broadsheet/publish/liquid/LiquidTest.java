package blog.broadsheet.publish.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Liquid makes of templates, as Jekyll's does. */
class LiquidTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        "a {{ page.title }} b ~ a Wrap <Up> b",
        "{{ page.image.path }} ~ /a.png",
        "{{ page['image'][\"path\"] }} ~ /a.png",
        "{{ page.list[1] }} {{ page.list.first }} {{ page.list | last }} {{ page.list.size }} ~ two"
            + " one three 3",
        "{{ page.list | join: ', ' | upcase }} ~ ONE, TWO, THREE",
        "{{ 'x' | append: 'y' | prepend: 'w' }} ~ wxy",
        "[{{ page.nothing }}] ~ []",
        "[{{ .Values.x }}] ~ []",
        "[{{}}] ~ []",
        "{{ page.number | plus: 2 | times: 3 }} ~ 21",
        "{{ 7 | divided_by: 2 }} {{ 7 | modulo: 2 }} {{ 7.5 | round }} ~ 3 1 8",
        "{% if page.number == 5 %}yes{% else %}no{% endif %} ~ yes",
        "{% if page.number > 4 and page.title contains 'Up' %}yes{% endif %} ~ yes",
        "{% if page.nothing or page.number != 5 %}yes{% elsif page.list %}maybe{% endif %} ~ maybe",
        "{% unless page.nothing %}none{% endunless %} ~ none",
        "{% unless true %}A{% elsif page.number == 5 %}B{% else %}C{% endunless %} ~ B",
        "{% unless page.nothing %}A{% elsif true %}B{% else %}C{% endunless %} ~ A",
        "{% unless true %}A{% elsif false %}B{% elsif nil %}C{% else %}D{% endunless %}E ~ DE",
        "{% case page.number %} {% when 4, 5 %}five{% else %}other{% endcase %} ~ five",
        "{% for item in page.list %}{{ forloop.index }}{{ item }} {% endfor %}. ~ 1one 2two 3three"
            + " .",
        "{% for i in (1..3) %}{{ i }}{% endfor %} ~ 123",
        "{% for item in page.list reversed limit:2 %}{{ item }}{% endfor %} ~ twoone",
        "{% for item in page.list %}{% if item == 'two' %}{% break %}{% endif %}{{ item }}{% endfor"
            + " %} ~ one",
        "{% assign my-name = 'Jo' | upcase %}{{ my-name }} ~ JO",
        "{% capture greeting %}Hi {{ page.number }}{% endcapture %}{{ greeting }}! ~ Hi 5!",
        "a {%- if true -%} b {%- endif %} ~ ab",
        "{% raw %}{{ page.title }}{% endraw %} ~ {{ page.title }}",
        "a{% comment %}{{ broken {% nothing %}{% endcomment %}b ~ ab",
        "{% for pair in page.image %}{{ pair[0] }}={{ pair[1] }}{% endfor %} ~ path=/a.png",
        "{{ 'now' | date: 'x' }} ~ x",
        "{{ page.title | escape }} ~ Wrap &lt;Up&gt;",
        "{{ 'a b' | split: ' ' | reverse | first }} ~ b",
        "{{ '2019-10-13' | date: '%b %d, %Y' }} ~ Oct 13, 2019",
        "{{ '2019-10-13' | date_to_string }} {{ '2019-10-13' | date_to_long_string: 'ordinal' }} ~"
            + " 13 Oct 2019 13th October 2019",
        "{{ '/a b/' | relative_url }} {{ 'x' | absolute_url }} ~ /a%20b/ https://example.org/x",
        "{{ 'Hello, World! C++' | slugify }} ~ hello-world-c",
        "{{ page.list | array_to_sentence_string }} ~ one, two, and three",
        "{{ page.image | jsonify }} ~ {\"path\":\"/a.png\"}",
        "{{ '<b>x</b>' | strip_html }} ~ x",
        "{{ 'one two three' | truncatewords: 2 }} ~ one two...",
        "{{ page.nothing | default: 'none' }} ~ none",
        "{{ page.people | where: 'job', 'cook' | map: 'name' | join: ' ' }} ~ Ann",
        "{{ 'a,b' | split: ',' | size }} ~ 2",
        "{% cycle 'a', 'b' %}{% cycle 'a', 'b' %} ~ ab",
        "{% increment n %}{% increment n %} ~ 01",
        "{{ true }} {{ 1.5 }} {{ nil }}. ~ true 1.5 .",
        "{% if page.list contains 'two' %}in{% endif %} ~ in",
        "{% if page.title == blank %}b{% endif %}{% if page.none == empty %}e{% endif %}. ~ .",
        "{%if page.number%}tight{%endif%} ~ tight",
        "it's {{ page.title }} 'quoted' {{ page.number }} ~ it's Wrap <Up> 'quoted' 5",
      })
  void aTemplateIsFilledIn(String template, String text) {
    assertThat(post().text(template)).isEqualTo(text);
  }

  private static Site post() {
    return new Site()
        .page("title", "Wrap <Up>")
        .page("number", 5L)
        .page("list", List.of("one", "two", "three"))
        .page("image", Map.of("path", "/a.png"))
        .page(
            "people",
            List.of(Map.of("name", "Ann", "job", "cook"), Map.of("name", "Ben", "job", "smith")));
  }
}
