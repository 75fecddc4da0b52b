package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Sections F to O of the journey's two returns, as far as they are asked. */
final class OtherSections {

  private OtherSections() {}

  /** Of the commissioning team: 5 people, 4.40 WTE. */
  static void ofCommissioner(ObjectNode body) {
    patterns(body, 3, 2);
    ObjectNode demographics = body.putObject("demographics");
    people(demographics.putArray("ageBand"), "30_39", 3);
    people(demographics.withArray("ageBand"), "50_59", 2);
    people(demographics.putArray("gender"), "2", 3);
    people(demographics.withArray("gender"), "1", 2);
    people(demographics.putArray("ethnicCategory"), "A", 5);
    time(body, 2, 3);
    funding(body, "3.40", "1.00");
    body.putArray("coverage")
        .addObject()
        .put("providerName", "Aire Example Recovery")
        .put("serviceType", "COMMUNITY")
        .put("returnExpected", true);
  }

  /** Of the service: 14 paid people, 12.20 WTE, and 3 volunteers. */
  static void ofProvider(ObjectNode body) {
    patterns(body, 10, 4);
    ObjectNode demographics = body.putObject("demographics");
    people(demographics.putArray("ageBand"), "30_39", 9).put("unpaid", 1);
    people(demographics.withArray("ageBand"), "40_49", 5).put("unpaid", 2);
    people(demographics.putArray("gender"), "2", 9).put("unpaid", 2);
    people(demographics.withArray("gender"), "1", 5).put("unpaid", 1);
    people(demographics.putArray("ethnicCategory"), "A", 13).put("unpaid", 3);
    people(demographics.withArray("ethnicCategory"), "H", 1).put("unpaid", 0);
    time(body, 4, 10);
    ObjectNode registration = body.putObject("registration");
    registration
        .putArray("registered")
        .addObject()
        .put("role", "NUR03")
        .put("body", "NMC")
        .put("headcount", 2);
    registration.put("nonMedicalPrescribers", 2);
    funding(body, "8.20", "4.00");
  }

  private static void patterns(ObjectNode body, int fullTime, int partTime) {
    ArrayNode pattern = body.putArray("pattern");
    pattern(pattern, "FULL_TIME", fullTime);
    pattern(pattern, "PART_TIME", partTime);
  }

  private static void pattern(ArrayNode lines, String pattern, int people) {
    lines.addObject().put("basis", "PERMANENT").put("pattern", pattern).put("headcount", people);
  }

  private static ObjectNode people(ArrayNode lines, String code, int paid) {
    return lines.addObject().put("code", code).put("paid", paid);
  }

  private static void time(ObjectNode body, int fresh, int others) {
    ArrayNode lines = body.putArray("timeInPost");
    lines.addObject().put("band", "LT1").put("headcount", fresh);
    lines.addObject().put("band", "2_LT5").put("headcount", others);
  }

  private static void funding(ObjectNode body, String grant, String supplement) {
    ArrayNode lines = body.putArray("funding");
    lines.addObject().put("source", "PHG").put("wte", new BigDecimal(grant));
    lines.addObject().put("source", "SSMTR").put("wte", new BigDecimal(supplement));
  }
}
