package uk.datr.workforce.calculator.parametersets;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;
import uk.datr.workforce.calculator.engine.defaults.IllustrativeSet;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;

/** Stores the illustrative set that the platform ships, when it is not there yet. */
@ApplicationScoped
class ShippedSet {

  private static final Logger LOG = Logger.getLogger(ShippedSet.class);

  private final ParameterSetStore store;
  private final Clock clock;

  ShippedSet(ParameterSetStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void store(@Observes StartupEvent started) {
    ParameterSet set = IllustrativeSet.published();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (!store.insert(set, clock.instant())) {
            checkSame(set);
          }
        });
  }

  /** What was published stays: a release that ships another content under the same version is at fault. */
  private void checkSame(ParameterSet set) {
    String hash = set.hash();
    store
        .standing(new SetReference(set.id(), set.version()))
        .filter(standing -> !standing.hash().equals(hash))
        .ifPresent(standing ->
            LOG.errorf(
                "This release ships %s with another content than is stored; the stored one stays.",
                set.reference()));
  }
}
