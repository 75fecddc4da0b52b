package uk.datr.workforce.calculator.parametersets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.datr.workforce.calculator.calculations.CalculableSets;
import uk.datr.workforce.calculator.engine.parameterset.SetState;

/**
 * The sets that calculations may name. Their content never changes, so it is read once; whether a set is retired is asked
 * each time.
 */
@ApplicationScoped
public class PublishedSets implements CalculableSets {

  /** Far more versions than are in use at a time. */
  private static final int MOST_KEPT = 100;

  private final ParameterSetStore store;
  private final Map<String, Known> byHash = new ConcurrentHashMap<>();

  PublishedSets(ParameterSetStore store) {
    this.store = store;
  }

  @Override
  public Optional<Known> find(String reference) {
    return SetReference.parse(reference)
        .flatMap(parsed ->
            store
                .standing(parsed)
                .filter(standing -> standing.state() != SetState.DRAFT)
                .flatMap(standing -> content(parsed, standing)));
  }

  private Optional<Known> content(SetReference reference, ParameterSetStore.Standing standing) {
    Known kept = byHash.get(standing.hash());
    if (kept != null && kept.set().state() == standing.state()) {
      return Optional.of(kept);
    }
    Optional<Known> found =
        store.find(reference).map(stored -> new Known(stored.set(), stored.hash()));
    found.ifPresent(known -> {
      if (byHash.size() >= MOST_KEPT) {
        byHash.clear();
      }
      byHash.put(standing.hash(), known);
    });
    return found;
  }
}
