package uk.datr.workforce.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class KitArchitectureTest {

  private static final JavaClasses KIT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("uk.datr.workforce.kit");

  @Test
  void featuresDoNotDependOnEachOtherInACircle() {
    slices().matching("uk.datr.workforce.kit.(*)..").should().beFreeOfCycles().check(KIT);
  }

  @Test
  void onlyTheOutboxProducesToKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("uk.datr.workforce.kit.outbox")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.smallrye\\.reactive\\.messaging\\.MutinyEmitter")
        .check(KIT);
  }

  /** A span that could be made elsewhere could take whatever is at hand there. */
  @Test
  void onlyTheTracesMakeSpans() {
    noClasses()
        .that()
        .resideOutsideOfPackage("uk.datr.workforce.kit.traces")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry..")
        .check(KIT);
  }

  @Test
  void ofTheEventsOnlyTheEnvelopeTheTypesAndTheKindsOfOrganisationsAreKnownHere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("uk\\.datr\\.workforce\\.events\\.(Return|Unit|Collection|Expected).*")
        .check(KIT);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    classes().should().haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Base)$").check(KIT);
  }
}
