package blog.broadsheet.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses LOCAL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("blog.broadsheet.local");

  @Test
  void partsKnowNoFunction() {
    noClasses()
        .that()
        .resideInAPackage("blog.broadsheet.local.(*)..")
        .and()
        .resideOutsideOfPackage("blog.broadsheet.local.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("blog.broadsheet.publish..", "blog.broadsheet.site..")
        .because("a function is wired in one place, and plays no other part than on AWS")
        .check(LOCAL);
  }

  @Test
  void partsDependOnEachOtherOneWay() {
    slices()
        .matching("blog.broadsheet.local.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each part is read, and tested, without those that use it")
        .check(LOCAL);
  }

  @Test
  void templateAndDataStandAlone() {
    classes()
        .that()
        .resideInAnyPackage("blog.broadsheet.local.template..", "blog.broadsheet.local.data..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "blog.broadsheet.local.template..",
            "blog.broadsheet.local.data..",
            "java..",
            "org.yaml..",
            "org.h2..",
            "org.jspecify..")
        .because("everything else is built on them")
        .check(LOCAL);
  }
}
