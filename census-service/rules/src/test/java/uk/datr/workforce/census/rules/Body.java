package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a faultless provider return, to be changed by a test. */
final class Body {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Equal numbers are equal however they are written. */
  static final Comparator<JsonNode> BY_MEANING =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  static final ReturnContext PROVIDER = context(UnitKind.PROVIDER, "2024-06-30");

  private static final String FAULTLESS =
      """
      {
        "header": {
          "collectionId": "DATRWC-2024",
          "specVersion": "2024.1",
          "reportingUnitId": "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60",
          "returnType": "PROVIDER",
          "sector": "VOL",
          "serviceAgeRange": "ADULT",
          "settings": ["COMMUNITY", "OUTREACH"],
          "laCodes": ["E08000035", "E08000032"],
          "contractStart": "2020-04-01",
          "contractEnd": "2027-03-31",
          "changeSinceLast": ["TUPE_OUT"],
          "standardWeeklyHours": 37.5,
          "contactName": "Example Person",
          "contactEmail": "person@example.org"
        },
        "staffInPost": [
          {"role": "DAW01", "basis": "PERMANENT", "headcount": 12, "wte": 11.4},
          {"role": "NUR02", "basis": "FIXED_TERM", "headcount": 2, "wte": 1.6},
          {"role": "MGA99", "roleDescription": "building manager", "basis": "BANK", "headcount": 1, "wte": 0.2},
          {"role": "DAW01", "basis": "AGENCY", "headcount": 1, "wte": 0.8}
        ],
        "unpaidStaff": [
          {"role": "PEER01", "kind": "VOLUNTEER", "headcount": 5, "wte": 1.25},
          {"role": "PEER02", "kind": "PEER_MENTOR_UNPAID", "headcount": 1}
        ],
        "vacancies": [
          {"role": "DAW01", "vacantWte": 1.5, "vacantPosts": 2, "coveredByTemporaryWte": 0.8, "openOver90DaysPosts": 1},
          {"role": "NUR02", "vacantWte": 1.0, "vacantPosts": 1}
        ],
        "flows": [
          {"role": "DAW01", "headcountAtStart": 11, "joiners": 4, "leavers": 3, "internalMovesIn": 1, "internalMovesOut": 0, "tupeIn": 0, "tupeOut": 2},
          {"role": "NUR02", "joiners": 1, "leavers": 0}
        ]
      }
      """;

  private final ObjectNode root;
  private ReturnContext context = PROVIDER;

  private Body(ObjectNode root) {
    this.root = root;
  }

  static Body faultless() {
    return new Body((ObjectNode) parse(FAULTLESS));
  }

  static ReturnContext context(UnitKind kind, String referenceDate) {
    return ReturnContext.of(
        "DATRWC-2024",
        Specification.V2024_1,
        LocalDate.parse(referenceDate),
        "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60",
        kind);
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode root() {
    return root;
  }

  ObjectNode header() {
    return (ObjectNode) root.path("header");
  }

  ArrayNode codes(String field) {
    return (ArrayNode) header().path(field);
  }

  ArrayNode lines(Section section) {
    return (ArrayNode) root.path(section.field());
  }

  ObjectNode line(Section section, int index) {
    return (ObjectNode) lines(section).path(index);
  }

  Body add(Section section, String json) {
    lines(section).add(parse(json));
    return this;
  }

  /** Sets a text of a line, or takes it out. */
  Body lineWith(Section section, int index, String field, @Nullable String text) {
    line(section, index).put(field, text);
    return this;
  }

  Body forUnit(UnitKind kind) {
    context = context(kind, "2024-06-30");
    return this;
  }

  Body onDay(String referenceDate) {
    context = context(UnitKind.PROVIDER, referenceDate);
    return this;
  }

  ReadReturn read() {
    return ReturnReader.read(root);
  }

  ReturnContent content() {
    return read().content();
  }

  ReturnContext context() {
    return context;
  }

  List<RuleFinding> findings() {
    return findings(Stage.SUBMIT);
  }

  List<RuleFinding> findings(Stage stage) {
    return findings(stage, RuleThresholds.standard());
  }

  List<RuleFinding> findings(Stage stage, RuleThresholds thresholds) {
    return RuleEngine.check(read(), context, stage, thresholds);
  }
}
