package uk.datr.workforce.disclosure.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "uk.datr.workforce.disclosure.auditor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.datr.workforce.disclosure.auditor..",
              "uk.datr.workforce.disclosure.model..",
              "java..",
              "com.fasterxml.jackson.core..",
              "org.jspecify.annotations")
          .because(
              "the audit shares no code with the protector but the data, and runs without the platform")
          .allowEmptyShould(false);
}
