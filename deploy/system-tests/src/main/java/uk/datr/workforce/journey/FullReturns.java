package uk.datr.workforce.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A provider's return of all sections, faultless, with two authorities. */
public final class FullReturns {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The authorities of which a service works for the first that is not its own, beside its own. */
  private static final List<String> OTHERS = List.of("E08000032", "E08000033");

  private static final String SECTIONS =
      """
      {"staffInPost": [
         {"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 11.40},
         {"role": "NUR02", "basis": "FIXED_TERM", "headcount": 2, "wte": 1.60},
         {"role": "MGA99", "roleDescription": "building manager", "basis": "BANK", "headcount": 1, "wte": 0.20},
         {"role": "DAW01", "basis": "AGENCY", "headcount": 1, "wte": 0.80},
         {"role": "MGA01", "basis": "PERMANENT", "headcount": 1, "wte": 1.00},
         {"role": "PEER01", "basis": "PERMANENT", "headcount": 2, "wte": 1.50}],
       "unpaidStaff": [
         {"role": "PEER01", "kind": "VOLUNTEER", "headcount": 5, "wte": 1.25},
         {"role": "PEER02", "kind": "PEER_MENTOR_UNPAID", "headcount": 1}],
       "vacancies": [
         {"role": "DAW01", "vacantWte": 1.50, "vacantPosts": 2, "coveredByTemporaryWte": 0.80},
         {"role": "NUR02", "vacantWte": 1.00, "vacantPosts": 1}],
       "flows": [
         {"role": "DAW01", "headcountAtStart": 11, "joiners": 4, "leavers": 3, "internalMovesIn": 1, "tupeOut": 1,
          "leaversByReason": [{"reason": "CAREER", "count": 1}, {"reason": "NK", "count": 1}]},
         {"role": "NUR02", "joiners": 1, "leavers": 0}],
       "pattern": [
         {"basis": "PERMANENT", "pattern": "FULL_TIME", "headcount": 12},
         {"basis": "PERMANENT", "pattern": "PART_TIME", "headcount": 3},
         {"basis": "FIXED_TERM", "pattern": "PART_TIME", "headcount": 2},
         {"basis": "BANK", "pattern": "VARIABLE", "headcount": 1},
         {"basis": "AGENCY", "pattern": "FULL_TIME", "headcount": 1}],
       "demographics": {
         "ageBand": [{"code": "20_29", "paid": 3, "unpaid": 1}, {"code": "30_39", "paid": 6, "unpaid": 2},
           {"code": "40_49", "paid": 5, "unpaid": 1}, {"code": "50_59", "paid": 5, "unpaid": 2}],
         "gender": [{"code": "2", "paid": 12, "unpaid": 4}, {"code": "1", "paid": 7, "unpaid": 2}],
         "ethnicCategory": [{"code": "A", "paid": 13, "unpaid": 4}, {"code": "H", "paid": 2, "unpaid": 1},
           {"code": "M", "paid": 3, "unpaid": 1}, {"code": "99", "paid": 1, "unpaid": 0}]},
       "timeInPost": [
         {"band": "LT1", "headcount": 5}, {"band": "1_LT2", "headcount": 4}, {"band": "2_LT5", "headcount": 6},
         {"band": "5_LT10", "headcount": 3}, {"band": "NK", "headcount": 1}],
       "sickness": {"wteDaysLost": 180.00, "wteDaysAvailable": 3500.00},
       "caseload": [{"role": "DAW01", "caseHolders": 10, "caseHolderWte": 9.00, "openCases": 405}],
       "registration": {
         "registered": [{"role": "NUR02", "body": "NMC", "headcount": 2}],
         "nonMedicalPrescribers": 1,
         "qualification": [{"code": "L3", "headcount": 6}, {"code": "NK", "headcount": 10}]},
       "pay": [{"payBand": "P2", "headcount": 8}, {"payBand": "P3", "headcount": 7}, {"payBand": "NK", "headcount": 4}],
       "funding": [{"source": "PHG", "wte": 10.50}, {"source": "DATRIG", "wte": 5.00}, {"source": "OTHER", "wte": 1.00}]}
      """;

  private FullReturns() {}

  /** The return of a provider's unit, 19 paid people and 6 unpaid ones. */
  public static ObjectNode provider(Collection collection, Unit unit) {
    ObjectNode body = Bodies.header(collection, unit);
    String other =
        OTHERS.stream().filter(code -> !code.equals(unit.laCode())).findFirst().orElseThrow();
    body.withObject("header").withArray("laCodes").add(other);
    read(SECTIONS).properties().forEach(section -> body.set(section.getKey(), section.getValue()));
    body.putArray("laSplit").add(split(unit.laCode(), "12.00")).add(split(other, "4.50"));
    return body;
  }

  private static JsonNode split(String laCode, String wte) {
    return read("{\"laCode\": \"%s\", \"wte\": %s}".formatted(laCode, wte));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(text, notJson);
    }
  }
}
