package uk.datr.workforce.calculator.calculations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.parameterset.Identity;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.Sources;

/**
 * What a result can be made again from, to the last bit, and what it rests on.
 *
 * @param illustrative pointers to what has no official source
 * @param current where staff in post come from; null when they were given, or nobody is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CalculationProvenance",
    description = "What the result can be made again from, to the last bit, and what it rests on.")
public record CalculationProvenance(
    @Schema(required = true, description = "Version of the formulas", examples = "1.0.0")
        String engineVersion,
    @Schema(description = "The parameter set", examples = "illustrative@1.0.0")
        @Nullable String parameterSet,
    @Schema(description = "SHA-256 of its canonical JSON (RFC 8785)")
        @Nullable String parameterSetHash,
    @Schema(description = "SHA-256 of the canonical JSON of the request with all its parameters")
        @Nullable String inputHash,
    @Schema(description = "Seed of random numbers, where there are any") @Nullable Long seed,
    @Schema(
            required = true,
            description =
                "JSON pointers to what in the request has no official source; a pointer to a part speaks for all in it. How much each matters, an explanation says",
            examples = "[\"/parameters/interventions/KEYWORK\"]")
        List<String> illustrative,
    @Schema(
            description =
                "Where staff in post come from, when the calculation did not say them: the collection and its date")
        Explanation.@Nullable Origin current) {

  /** Keeps its own copy. */
  public CalculationProvenance {
    illustrative = List.copyOf(illustrative);
  }

  /** What a result of that identity rests on. */
  public static CalculationProvenance of(Identity identity, Sources sources) {
    return new CalculationProvenance(
        identity.engineVersion(),
        identity.parameterSet(),
        identity.parameterSetHash(),
        identity.inputHash(),
        identity.seed(),
        sources.byPointer().entrySet().stream()
            .filter(source -> source.getValue().provenance() == Provenance.ILLUSTRATIVE)
            .map(Map.Entry::getKey)
            .toList(),
        Optional.ofNullable(sources.byPointer().get("/current"))
            .map(Explanation.Origin::of)
            .orElse(null));
  }

  /** The same without what speaks of who is in post; a hash of values that a reader may not know would confirm a guess. */
  CalculationProvenance withoutCurrent() {
    return new CalculationProvenance(
        engineVersion, parameterSet, parameterSetHash, null, seed, illustrative, null);
  }
}
