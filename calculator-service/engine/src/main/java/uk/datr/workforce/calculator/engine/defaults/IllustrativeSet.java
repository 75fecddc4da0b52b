package uk.datr.workforce.calculator.engine.defaults;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.parameterset.ParameterSet;
import uk.datr.workforce.calculator.engine.parameterset.SetLife;
import uk.datr.workforce.calculator.engine.parameterset.SetOutcome;
import uk.datr.workforce.calculator.engine.parameterset.SetState;
import uk.datr.workforce.calculator.engine.parameterset.SetVersion;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/**
 * The parameter set that the platform ships. No official ratios are published, so nearly every value in it is
 * illustrative: our own choice, to be replaced. It holds the parameters of the worked example and, beside those, the work
 * and the roles that the census counts and the example leaves out.
 *
 * <p>A published version never changes: another value here takes another version, and the resource {@code
 * /parameter-sets/illustrative@1.0.0.json} stays as the canonical JSON of this one.
 */
public final class IllustrativeSet {

  /** Name of the set in all its versions. */
  public static final String ID = "illustrative";

  private static final SetVersion VERSION = SetVersion.FIRST;

  private IllustrativeSet() {}

  /** The set, ready to calculate with. */
  public static ParameterSet published() {
    return switch (SetLife.publish(draft(), "the release of the platform")) {
      case SetOutcome.Done done -> done.set();
      case SetOutcome.Refused refused ->
          throw new IllegalStateException("The shipped set is faulty: " + refused.findings());
    };
  }

  private static ParameterSet draft() {
    SortedMap<String, ValueSource> sources = new TreeMap<>();
    ParameterEntries parameters =
        new ParameterEntries(
            ID + "@" + VERSION,
            IllustrativeRoles.defaults(sources),
            new IllustrativeRoles(sources).entries(),
            new IllustrativeWork(sources).entries(),
            new IllustrativeStructure(sources).entries(),
            null);
    return new ParameterSet(
        ID,
        VERSION,
        SetState.DRAFT,
        null,
        parameters,
        Sources.of(sources),
        List.of(),
        "the makers of the platform",
        null);
  }
}
