package uk.datr.workforce.disclosure.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "uk.datr.workforce.disclosure.model",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.datr.workforce.disclosure.model..",
              "java..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations")
          .because("statisticians protect and audit without the platform running")
          .allowEmptyShould(false);
}
