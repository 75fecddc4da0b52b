package uk.datr.workforce.calculator.engine.parameterset;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.RecordJson;

/**
 * What a result can be reproduced from, to the last bit (specification B8).
 *
 * @param engineVersion of the formulas
 * @param parameterSet reference of the set; none when the parameters were given in full
 * @param parameterSetHash its SHA-256; none without a set
 * @param inputHash SHA-256 of the canonical JSON of the whole request
 * @param seed of the random numbers; none where there are none
 */
public record Identity(
    String engineVersion,
    @Nullable String parameterSet,
    @Nullable String parameterSetHash,
    String inputHash,
    @Nullable Long seed) {

  /** Version of the formulas of this engine: another one may give other bits. */
  public static final String ENGINE_VERSION = "1.0.0";

  /** The identity of a calculation with this engine. */
  public static Identity of(Record request, @Nullable ParameterSet set, @Nullable Long seed) {
    return new Identity(
        ENGINE_VERSION,
        set == null ? null : set.reference(),
        set == null ? null : set.hash(),
        CanonicalJson.sha256(RecordJson.of(request)),
        seed);
  }

  /** Whether this engine gives the same bits for it. */
  public boolean isReproducible() {
    return engineVersion.equals(ENGINE_VERSION);
  }
}
