package uk.datr.workforce.calculator.engine.model;

/** Roles of the calculator, in ascending order of code (specification B2). */
public enum Role {
  /** Addiction psychiatrist. */
  ADDICTION_PSYCHIATRIST(Kind.REGULATED),
  /** Administrator. */
  ADMINISTRATOR(Kind.OTHER_PAID),
  /** Assistant psychologist. */
  ASSISTANT_PSYCHOLOGIST(Kind.OTHER_PAID),
  /** Commissioner. */
  COMMISSIONER(Kind.OTHER_PAID),
  /** Consultant psychologist. */
  CONSULTANT_PSYCHOLOGIST(Kind.REGULATED),
  /** Counsellor. */
  COUNSELLOR(Kind.OTHER_PAID),
  /** Criminal justice worker. */
  CRIMINAL_JUSTICE_WORKER(Kind.OTHER_PAID),
  /** Children and young people's worker. */
  CYP_WORKER(Kind.OTHER_PAID),
  /** Doctor. */
  DOCTOR(Kind.REGULATED),
  /** Drug alcohol worker. */
  DRUG_ALCOHOL_WORKER(Kind.OTHER_PAID),
  /** Family worker. */
  FAMILY_WORKER(Kind.OTHER_PAID),
  /** General practitioner. */
  GP(Kind.REGULATED),
  /** Mental health wellbeing practitioner. */
  MH_WELLBEING_PRACTITIONER(Kind.OTHER_PAID),
  /** Nurse. */
  NURSE(Kind.REGULATED),
  /** Nurse prescriber. */
  NURSE_PRESCRIBER(Kind.REGULATED),
  /** Peer support worker. */
  PEER_SUPPORT_WORKER(Kind.OTHER_PAID),
  /** Pharmacist. */
  PHARMACIST(Kind.REGULATED),
  /** Psychologist. */
  PSYCHOLOGIST(Kind.REGULATED),
  /** Senior drug alcohol worker. */
  SENIOR_DRUG_ALCOHOL_WORKER(Kind.OTHER_PAID),
  /** Service lead. */
  SERVICE_LEAD(Kind.OTHER_PAID),
  /** Social worker. */
  SOCIAL_WORKER(Kind.REGULATED),
  /** Team leader. */
  TEAM_LEADER(Kind.OTHER_PAID),
  /** Volunteer. */
  VOLUNTEER(Kind.UNPAID);

  private final Kind kind;

  Role(Kind kind) {
    this.kind = kind;
  }

  /** Whether the role belongs to a profession that is regulated by law. */
  public boolean isRegulated() {
    return kind == Kind.REGULATED;
  }

  /** Whether the role is paid. Unpaid people never reduce the paid requirement and are left out of totals. */
  public boolean isPaid() {
    return kind != Kind.UNPAID;
  }

  private enum Kind {
    REGULATED,
    OTHER_PAID,
    UNPAID
  }
}
