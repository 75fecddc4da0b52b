package uk.datr.workforce.calculator.engine.model;

/** Interventions of the national list, in ascending order (specification B2). Local ones begin with X_. */
public enum InterventionCode {
  /** Support after treatment. */
  AFTERCARE,
  /** Withdrawal in the community. */
  AMBULATORY_DETOX,
  /** Comprehensive assessment. */
  ASSESSMENT,
  /** Work in custody and courts. */
  CRIMINAL_JUSTICE_INREACH,
  /** Support into employment. */
  EMPLOYMENT_SUPPORT,
  /** Work with families. */
  FAMILY_WORK,
  /** Health check and blood-borne viruses. */
  HEALTH_CHECK_BBV,
  /** Key work. */
  KEYWORK,
  /** Review by a doctor. */
  MEDICAL_REVIEW,
  /** Needle and syringe programme. */
  NEEDLE_SYRINGE,
  /** Outreach. */
  OUTREACH,
  /** Review of a prescription. */
  PRESCRIBING_REVIEW,
  /** Formal psychological therapy. */
  PSYCHOLOGICAL_THERAPY,
  /** Psychosocial work with one person. */
  PSYCHOSOCIAL_1TO1,
  /** Psychosocial group work. */
  PSYCHOSOCIAL_GROUP,
  /** Recovery support. */
  RECOVERY_SUPPORT
}
