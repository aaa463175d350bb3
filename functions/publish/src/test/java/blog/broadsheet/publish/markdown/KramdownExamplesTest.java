package blog.broadsheet.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Dialect;
import blog.broadsheet.post.KramdownOptions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples under {@code resources/kramdown}, a file for each part of the language. Each was
 * held against kramdown 2.4.0 with its GFM parser: the same text, links, headings, code, tables and
 * lists.
 */
class KramdownExamplesTest {
  private static final MarkdownToHtml MARKDOWN =
      MarkdownToHtml.of(Dialect.KRAMDOWN, KramdownOptions.STANDARD);

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void isReadAsKramdownReadsIt(String file, int number, Example example) {
    assertThat(MARKDOWN.render(example.getSource()).html()).isEqualTo(example.getHtml());
  }

  static Stream<Object[]> examples() {
    return Stream.of(
            "paragraphs headings code quotes lists definition-lists html tables links emphasis"
                .split(" "),
            "code-spans typography math attributes footnotes abbreviations table-of-contents rules options"
                .split(" "))
        .flatMap(Stream::of)
        .flatMap(KramdownExamplesTest::examples);
  }

  private static Stream<Object[]> examples(String file) {
    List<Example> examples =
        ExampleReader.readExamples(
            KramdownExamplesTest.class.getResource("/kramdown/" + file + ".txt"));
    return IntStream.range(0, examples.size())
        .mapToObj(index -> new Object[] {file, index + 1, examples.get(index)});
  }
}
