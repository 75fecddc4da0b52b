package uk.datr.workforce.census.example;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ExampleArchitectureTest {
  // What replays the plan (ExampleData…) is a part of the service; what makes it is not.
  private static final String REPLAYING = "ExampleData";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(ExampleHistory.class);

  @Test
  void theGeneratorNeedsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..census.example")
        .and()
        .haveSimpleNameNotStartingWith(REPLAYING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..", "javax.sql..")
        .check(classes);
  }

  @Test
  void theGeneratorHasNoClockAndNoDice() {
    noClasses()
        .that()
        .resideInAPackage("..census.example")
        .and()
        .haveSimpleNameNotStartingWith(REPLAYING)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .check(classes);
  }
}
