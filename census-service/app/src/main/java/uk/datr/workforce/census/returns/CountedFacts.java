package uk.datr.workforce.census.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.returns.store.PriorReturnStore;
import uk.datr.workforce.census.returns.store.ReturnStore;
import uk.datr.workforce.census.returns.store.ReturnStore.CountedContent;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.kit.access.Act;

/** Tells what counts of a return after a step that changes no content (domain 4.9.3). */
@ApplicationScoped
public class CountedFacts {

  private final ReturnStore returns;
  private final ReturnEvents events;
  private final PriorReturnStore priorReturns;

  CountedFacts(ReturnStore returns, ReturnEvents events, PriorReturnStore priorReturns) {
    this.returns = returns;
    this.events = events;
    this.priorReturns = priorReturns;
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

  /** The year before of a unit, where it can be compared: its own final return and those of its predecessors (indicator I3). */
  public @Nullable ReturnContent previous(StoredReturn stored) {
    LocalDate referenceDate = stored.collection().referenceDate();
    return priorReturns
        .of(stored.unit().unitId(), referenceDate)
        .comparable(referenceDate)
        .orElse(null);
  }

  /** The same as the rules read it in this request, where they looked back at all. */
  @Nullable ReturnContent previous(StoredReturn stored, ReturnStandard standard) {
    ReturnContext context = standard.context();
    return context.specification().looksBack()
        ? context.priorReturns().comparable(context.referenceDate()).orElse(null)
        : previous(stored);
  }
}
