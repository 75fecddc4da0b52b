package uk.datr.workforce.disclosure.protector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "uk.datr.workforce.disclosure.protector",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NOTHING_BUT_THE_SHARED_DATA =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.datr.workforce.disclosure.protector..",
              "uk.datr.workforce.disclosure.model..",
              "java..",
              "org.jspecify.annotations")
          .because("the auditor is independent only as long as the two share nothing but data")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule KERNEL_KNOWS_NO_DISCLOSURE =
      classes()
          .that()
          .resideInAPackage("..protector.linear")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..protector.linear", "java..", "org.jspecify.annotations")
          .allowEmptyShould(false);
}
