package blog.broadsheet.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostCollectionTest {
  @ParameterizedTest
  @CsvSource({"'',recipes", "all/,recipes", "a/_b/,my_recipes", "'',_odd"})
  void collectionKnowsItsNameByItsFolder(String parent, String name) {
    assertThat(PostCollection.of(parent, name, "/:path").name()).isEqualTo(name);
  }
}
