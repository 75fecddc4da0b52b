package uk.datr.workforce.calculator.engine.trace;

import java.util.Locale;
import java.util.Map;

/** Codes as a reader would say them. */
public final class Words {

  private static final Map<String, String> SPECIAL =
      Map.of(
          "CYP_WORKER", "children and young people's worker",
          "DRUG_ALCOHOL_WORKER", "drug and alcohol worker",
          "SENIOR_DRUG_ALCOHOL_WORKER", "senior drug and alcohol worker",
          "GP", "GP",
          "MH_WELLBEING_PRACTITIONER", "mental health and wellbeing practitioner",
          "HEALTH_CHECK_BBV", "health check and blood-borne viruses",
          "NEEDLE_SYRINGE", "needle and syringe programme",
          "PSYCHOSOCIAL_1TO1", "one-to-one psychosocial work",
          "NON_OPIATE_ONLY", "non-opiate only",
          "NON_OPIATE_AND_ALCOHOL", "non-opiate and alcohol");

  private Words() {}

  /** A code of a list. */
  public static String of(Enum<?> code) {
    return of(code.name());
  }

  /** A code of a list or of an area's own. */
  public static String of(String code) {
    String special = SPECIAL.get(code);
    if (special != null) {
      return special;
    }
    String local = code.startsWith("X_") ? code.substring(2) : code;
    return local.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
