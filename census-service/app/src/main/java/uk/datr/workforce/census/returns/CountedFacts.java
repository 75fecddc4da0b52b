package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnStore.CountedContent;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.kit.access.Act;

/** Tells what counts of a return after a step that changes no content (domain 4.9.3). */
@ApplicationScoped
public class CountedFacts {

  private final ReturnStore returns;
  private final ReturnEvents events;

  CountedFacts(ReturnStore returns, ReturnEvents events) {
    this.returns = returns;
    this.events = events;
  }

  /** Tells the facts of a return that is stored already as it stands after the step. */
  public void tell(Act act, StoredReturn before, StoredReturn after) {
    if (after.countedVersion() != null) {
      CountedContent counted = returns.counted(after).orElseThrow();
      events.factsChanged(
          act,
          after,
          ReturnReader.read(counted.content()).content(),
          previous(after),
          counted.declaration());
    } else if (before.countedVersion() != null) {
      events.nothingCounts(act, after);
    }
  }

  /** The unit's latest final return of an earlier collection, if there is one (indicator I3). */
  public @Nullable ReturnContent previous(StoredReturn stored) {
    return returns
        .previousFinal(stored.unit().unitId(), stored.collection().referenceDate())
        .map(content -> ReturnReader.read(content).content())
        .orElse(null);
  }
}
