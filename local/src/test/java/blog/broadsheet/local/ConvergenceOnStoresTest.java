package blog.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.broadsheet.aws.DynamoDbLocal;
import blog.broadsheet.aws.DynamoTable;
import blog.broadsheet.index.Table;
import blog.broadsheet.local.data.DataFile;
import blog.broadsheet.local.s3.S3Server;
import blog.broadsheet.local.table.MvTable;
import blog.broadsheet.publish.Convergence;
import blog.broadsheet.publish.Histories;
import blog.broadsheet.publish.Regressions;
import blog.broadsheet.publish.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The same histories as on the fakes, fewer of them, on what the blog really stands on: S3's
 * protocol, DynamoDB and the embedded table.
 */
final class ConvergenceOnStoresTest {
  private static final S3Server SERVER = S3Server.start(S3Server.inMemory(), 0, List.of(), _ -> {});
  private static final S3Client S3 = SERVER.client();
  private static int steps;

  @Property(tries = 40)
  void onDynamoDb(@ForAll("histories") List<Step> history) {
    steps += history.size();
    Convergence.assertAfter(history, new RealGround(S3, ConvergenceOnStoresTest::inDynamoDb));
  }

  @Property(tries = 150)
  void onTheEmbeddedTable(@ForAll("histories") List<Step> history) {
    steps += history.size();
    Convergence.assertAfter(history, new RealGround(S3, ConvergenceOnStoresTest::embedded));
  }

  @Property
  void historiesThatOnceFailedDoNot(@ForAll("regressions") List<Step> history) {
    Convergence.assertAfter(history, new RealGround(S3, ConvergenceOnStoresTest::inDynamoDb));
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Histories.any();
  }

  @Provide
  Arbitrary<List<Step>> regressions() {
    return Regressions.all();
  }

  @AfterContainer
  static void close() {
    S3.close();
    SERVER.close();
    assertThat(steps).isGreaterThan(4_000);
  }

  private static Table inDynamoDb() {
    var dynamo = DynamoDbLocal.running();
    return new DynamoTable(dynamo.client(), dynamo.newTable());
  }

  private static Table embedded() {
    return new MvTable(DataFile.inMemory(), "table");
  }
}
