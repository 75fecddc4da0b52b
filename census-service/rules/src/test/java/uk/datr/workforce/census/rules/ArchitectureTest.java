package uk.datr.workforce.census.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "uk.datr.workforce.census.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.datr.workforce.census.rules",
              "uk.datr.workforce.referencedata",
              "java..",
              "com.fasterxml.jackson.databind",
              "com.fasterxml.jackson.databind.node",
              "org.jspecify.annotations")
          .because("figures are checked by code that anyone can run without the service")
          .allowEmptyShould(false);
}
