package blog.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What Maven's module graph cannot say of the domain. */
final class ArchitectureTest {
  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("blog.broadsheet");

  @Test
  void domainNeedsNothingButJava() {
    classes()
        .that()
        .resideInAPackage("blog.broadsheet..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("blog.broadsheet..", "java..", "org.jspecify..")
        .because("the domain outlives every library, and starts in no time")
        .check(DOMAIN);
  }

  @Test
  void domainDoesNoInputOrOutput() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
        .because("files and networks lie behind the ports")
        .check(DOMAIN);
  }

  @Test
  void postsKnowNothingOfTheIndexNorOfTheStores() {
    noClasses()
        .that()
        .resideInAPackage("..post..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..index..", "..store..")
        .because("what a post is does not depend on where it is kept")
        .check(DOMAIN);
  }

  @Test
  void domainNeverAsksForTheTime() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("what readers see at an instant must be testable for every instant")
        .check(DOMAIN);
  }
}
