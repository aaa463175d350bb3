package blog.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.post.Word;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The manual for authors, in the example blog, names all that there is. */
final class ManualTest {
  private static final Path POSTS = Path.of("../../examples/_posts");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @Test
  void fieldsOfAReceiptAreThoseOfTheManual() throws Exception {
    var desk = new Desk();
    desk.upload("_posts/2019-10-13-a.md", "Text");
    var fields = fields(desk.receipt("_posts/2019-10-13-a.md"));
    var manual = post("2024-11-11-when-something-goes-wrong.md");

    assertThat(names(manual, "| field | meaning |")).containsExactlyElementsOf(fields);
    assertThat(JSON.matcher(manual).results().map(sample -> sample.group(1)).toList())
        .hasSize(2)
        .allSatisfy(sample -> assertThat(fields(sample)).isEqualTo(fields));
  }

  @Test
  void wordsOfTheSiteAreAllInTheManual() throws IOException {
    assertThat(post("2025-12-03-make-it-yours.md"))
        .contains(Arrays.stream(Word.values()).map(word -> "`" + word.label() + "`").toList());
  }

  private static Set<String> fields(String receipt) throws JsonParserException {
    return JsonParser.object().from(receipt).keySet();
  }

  /** What the first column of a table names. */
  private static List<String> names(String post, String head) {
    return post.substring(post.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .flatMap(line -> NAME.matcher(line.split("\\|", -1)[1]).results())
        .map(name -> name.group(1))
        .toList();
  }

  private static String post(String name) throws IOException {
    return Files.readString(POSTS.resolve(name));
  }
}
