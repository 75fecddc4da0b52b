package uk.datr.workforce.calculator.engine;

import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.RatioBands;

/** Status of a role by the ratio of current to required WTE (specification B4). */
public enum RatioStatus {
  /** Far below what is required. */
  SEVERE_SHORTAGE,
  /** Below what is required. */
  SHORTAGE,
  /** About what is required. */
  BALANCED,
  /** Above what is required; never offsets another role's shortage. */
  SURPLUS,
  /** Nothing is required, so there is no ratio. */
  NO_REQUIREMENT;

  static RatioStatus of(@Nullable Double ratio, RatioBands bands) {
    if (ratio == null) {
      return NO_REQUIREMENT;
    }
    if (ratio < bands.severeShortageBelow()) {
      return SEVERE_SHORTAGE;
    }
    if (ratio < bands.shortageBelow()) {
      return SHORTAGE;
    }
    return ratio <= bands.surplusAbove() ? BALANCED : SURPLUS;
  }
}
