package uk.datr.workforce.census;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.datr.workforce.testkit.contract.ServiceArchitecture;

class CensusArchitectureTest {

  private static final String ROOT = "uk.datr.workforce.census";

  @TestFactory
  Stream<DynamicTest> theServiceHasTheShapeOfAllServices() {
    return ServiceArchitecture.of(ROOT).tests();
  }

  @Test
  void whatAReturnIsNeedsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".returns.model..")
        .or()
        .resideInAPackage(ROOT + ".lifecycle..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta..", "java.sql..", "javax.sql..", "org.hibernate..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT));
  }
}
