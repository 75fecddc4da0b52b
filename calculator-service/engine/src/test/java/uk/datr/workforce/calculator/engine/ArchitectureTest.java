package uk.datr.workforce.calculator.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "uk.datr.workforce.calculator.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "uk.datr.workforce.calculator.engine..",
              "java.lang..",
              "java.math..",
              "java.nio.charset..",
              "java.security..",
              "java.util..",
              "org.jspecify.annotations",
              "org.ojalgo..")
          .because("anyone can repeat a calculation without the service, its clock or its network")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule ONE_SOLVER =
      classes()
          .that()
          .doNotHaveSimpleName("OjAlgoSolver")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("org.ojalgo..")
          .because("another solver can then take its place")
          .allowEmptyShould(false);
}
