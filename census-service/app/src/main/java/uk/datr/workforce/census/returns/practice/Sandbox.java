package uk.datr.workforce.census.returns.practice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.organisations.NewUnits;
import uk.datr.workforce.census.returns.ReturnsOfCollection;
import uk.datr.workforce.census.rules.Specification;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.referencedata.CodeLists;

/**
 * The collection in which every unit can practise at any time. It is there as soon as the service is, has the newest
 * specification, and asks every unit of the register.
 */
@ApplicationScoped
public class Sandbox implements NewUnits {

  /** Its id. */
  public static final String ID = "SANDBOX";

  /** Before anything else that begins with the service enters units. */
  private static final int FIRST = 100;

  /** A collection has a window; this one is always inside it. */
  private static final Instant SINCE = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

  private final PracticeStore store;
  private final ReturnsOfCollection returns;
  private final CodeLists codeLists;
  private final Clock clock;

  Sandbox(PracticeStore store, ReturnsOfCollection returns, CodeLists codeLists, Clock clock) {
    this.store = store;
    this.returns = returns;
    this.codeLists = codeLists;
    this.clock = clock;
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(() -> keep(Act.ofPlatform("census-service", now, UuidV7.next(now))));
  }

  /** Makes the sandbox, or brings it up to the present specification, and asks the units that it does not ask yet. */
  void keep(Act act) {
    Specification newest = Specification.all().getLast();
    store.keepSandbox(
        new Plan(
            ID, referenceDate(newest), newest.version(), codeLists.listVersion(), SINCE, UNTIL));
    ask(act, null);
  }

  @Override
  public void entered(Act act, UUID unitId) {
    ask(act, unitId);
  }

  private void ask(Act act, @Nullable UUID unitId) {
    store.ask(ID, unitId);
    returns.practise(act, ID, unitId);
  }

  /** The census day of the year of a specification. */
  private static LocalDate referenceDate(Specification specification) {
    int year = Integer.parseInt(specification.version().split("\\.", 2)[0]);
    return LocalDate.of(year, 6, 30);
  }

  /** What the sandbox is like as a collection. */
  record Plan(
      String collectionId,
      LocalDate referenceDate,
      String specVersion,
      String listVersion,
      Instant opensAt,
      Instant closesAt) {}
}
