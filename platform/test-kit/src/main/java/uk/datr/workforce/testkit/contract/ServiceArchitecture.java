package uk.datr.workforce.testkit.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.junit.jupiter.api.DynamicTest;
import uk.datr.workforce.kit.access.Permission;

/**
 * The shape that all services share, as rules over their compiled classes. Each rule says something about classes that
 * every service has, and fails when it finds none of them.
 */
public final class ServiceArchitecture {

  private final String root;
  private final JavaClasses classes;

  private ServiceArchitecture(String root, JavaClasses classes) {
    this.root = root;
    this.classes = classes;
  }

  /** The architecture of a service, by its base package; its tests are not looked at. */
  public static ServiceArchitecture of(String basePackage) {
    return new ServiceArchitecture(
        basePackage,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(basePackage));
  }

  static ServiceArchitecture ofAllClasses(String basePackage) {
    return new ServiceArchitecture(
        basePackage, new ClassFileImporter().importPackages(basePackage));
  }

  /** One test a rule, for a {@code @TestFactory}. */
  public Stream<DynamicTest> tests() {
    return rules().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  JavaClasses imported() {
    return classes;
  }

  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("resources leave the database to others", resourcesLeaveTheDatabaseToOthers());
    rules.put("only the outbox produces events", onlyTheOutboxProducesEvents());
    rules.put("only the service kit makes spans", onlyTheServiceKitMakesSpans());
    rules.put("features keep their tables to themselves", featuresKeepTheirTablesToThemselves());
    rules.put("features do not depend on each other in a circle", noCircles());
    rules.put("every operation says who may call it", operationsSayWhoMayCallThem());
    rules.put("every operation is documented", operationsAreDocumented());
    rules.put("resources are named as such", resourcesAreNamedAsSuch());
    return rules;
  }

  private ArchRule resourcesLeaveTheDatabaseToOthers() {
    return noClasses()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(EntityManager.class, DataSource.class, Connection.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("io.agroal..", "org.hibernate..", "io.quarkus.hibernate..");
  }

  private ArchRule onlyTheOutboxProducesEvents() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo("io.smallrye.reactive.messaging.EmitterType")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo("org.eclipse.microprofile.reactive.messaging.Emitter")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.clients.producer..")
        .orShould(ArchitectureConditions.haveAMethodAnnotatedWith(Outgoing.class));
  }

  private ArchRule onlyTheServiceKitMakesSpans() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.opentelemetry..");
  }

  private ArchRule featuresKeepTheirTablesToThemselves() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(ArchitectureConditions.notUseRepositoriesOrEntitiesOfOtherFeatures(root));
  }

  private ArchRule noCircles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule operationsSayWhoMayCallThem() {
    return methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should(ArchitectureConditions.sayWhoMayCall(permissionIds()));
  }

  private ArchRule operationsAreDocumented() {
    return methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should()
        .beAnnotatedWith(Operation.class);
  }

  private ArchRule resourcesAreNamedAsSuch() {
    return classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .orShould()
        .haveSimpleNameEndingWith("Page");
  }

  /** What the permission enums of the service know. */
  private Set<String> permissionIds() {
    return classes.stream()
        .filter(candidate -> candidate.isEnum() && candidate.isAssignableTo(Permission.class))
        .map(JavaClass::reflect)
        .flatMap(known -> Stream.of(known.getEnumConstants()))
        .map(constant -> ((Permission) constant).id())
        .collect(Collectors.toUnmodifiableSet());
  }
}
