package uk.datr.workforce.calculator.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Grants that pay for treatment and recovery. */
@Schema(name = "Grant")
enum Grant {
  /** Supplemental substance misuse treatment and recovery grant. */
  SSMTRG,
  /** Drug and alcohol treatment and recovery improvement grant. */
  DATRIG,
  /** Inpatient detoxification grant. */
  INPATIENT_DETOXIFICATION,
  /** Individual placement and support grant. */
  INDIVIDUAL_PLACEMENT_SUPPORT,
  /** Housing support grant. */
  HOUSING_SUPPORT,
  /** Rough sleeping drug and alcohol treatment grant. */
  ROUGH_SLEEPING,
  /** The part of the public health grant that is meant for it. */
  PUBLIC_HEALTH_GRANT,
  /** Any other money. */
  OTHER
}
