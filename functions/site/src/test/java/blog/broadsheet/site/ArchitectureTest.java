package blog.broadsheet.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses SITE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("blog.broadsheet.site");

  @Test
  void partsDependOnEachOtherOneWay() {
    slices()
        .matching("blog.broadsheet.site.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each part is read, and tested, without those that use it")
        .check(SITE);
  }

  @Test
  void httpKnowsNothingOfBlogs() {
    noClasses()
        .that()
        .resideInAPackage("blog.broadsheet.site.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("blog.broadsheet.post..", "blog.broadsheet.index..")
        .because("what HTTP asks for is the same whatever is answered")
        .check(SITE);
  }
}
