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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a faultless return, to be changed by a test: of sections A to E for rules that look at lines, or of all
 * sections with the return of the year before.
 */
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
  private @Nullable Body lastYear;
  private boolean silenced;

  private Body(ObjectNode root) {
    this.root = root;
  }

  /** A provider's return of all sections that it is asked, with last year's. */
  static Body full() {
    return FullBodies.provider();
  }

  /** A commissioning team's return of all sections that it is asked, with last year's. */
  static Body commissioner() {
    return FullBodies.commissioner();
  }

  /** A recovery organisation's return of all sections that it is asked, with last year's. */
  static Body lero() {
    return FullBodies.lero();
  }

  static Body of(String json, UnitKind kind, Specification specification) {
    Body body = new Body((ObjectNode) parse(json.replace('\'', '"')));
    body.context = context(kind, specification, "2024-06-30");
    return body;
  }

  static Body faultless() {
    return new Body((ObjectNode) parse(FAULTLESS));
  }

  static ReturnContext context(UnitKind kind, String referenceDate) {
    return context(kind, Specification.V2024_1, referenceDate);
  }

  static ReturnContext context(UnitKind kind, Specification specification, String referenceDate) {
    return ReturnContext.of(
        "DATRWC-2024",
        specification,
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

  /** Sets what is at a JSON pointer; the position "-" adds to a list. */
  Body set(String pointer, String json) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, last));
    String step = pointer.substring(last + 1);
    JsonNode value = parse(json.replace('\'', '"'));
    switch (parent) {
      case ObjectNode object -> object.set(step, value);
      case ArrayNode array when step.equals("-") -> array.add(value);
      case ArrayNode array -> array.set(Integer.parseInt(step), value);
      default -> throw new IllegalArgumentException("Nothing at " + pointer);
    }
    return this;
  }

  /** Takes out what is at a JSON pointer. */
  Body remove(String pointer) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, last));
    String step = pointer.substring(last + 1);
    switch (parent) {
      case ObjectNode object -> object.remove(step);
      case ArrayNode array -> array.remove(Integer.parseInt(step));
      default -> throw new IllegalArgumentException("Nothing at " + pointer);
    }
    return this;
  }

  /** Takes sections out and marks them as not held, so that a test can change the others alone. */
  Body notHolding(Section... sections) {
    ArrayNode notHeld = header().withArray("notHeld");
    for (Section section : sections) {
      root.remove(section.field());
      notHeld.add(section.name());
    }
    return this;
  }

  /** Leaves the staff and vacancies alone, without tables that add up to them. */
  Body staffAlone() {
    root.remove(Section.N.field());
    header().set("laCodes", parse("[\"E08000035\"]"));
    notHolding(Section.F, Section.G, Section.H, Section.K, Section.M);
    root.remove(List.of(Section.I.field(), Section.J.field(), Section.L.field()));
    return withoutLastYear();
  }

  /** The return of the year before, to be changed by a test. */
  Body lastYear() {
    return Objects.requireNonNull(lastYear);
  }

  Body after(Body year) {
    lastYear = year;
    return this;
  }

  /** Says that nothing is known of the year before, and leaves the note about that out. */
  Body withoutLastYear() {
    lastYear = null;
    silenced = true;
    return this;
  }

  /** Gives exactly these returns of the year before. */
  Body after(PriorReturns returns) {
    lastYear = null;
    silenced = false;
    context = context.after(returns);
    return this;
  }

  Body copy() {
    Body copy = new Body(root.deepCopy());
    copy.context = context;
    copy.silenced = silenced;
    copy.lastYear = lastYear == null ? null : lastYear.copy();
    return copy;
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
    return lastYear == null
        ? context
        : context.after(
            PriorReturns.own(
                context.unitId(), LocalDate.parse("2023-06-30"), lastYear.content(), List.of()));
  }

  List<RuleFinding> findings() {
    return findings(Stage.SUBMIT);
  }

  List<RuleFinding> findings(Stage stage) {
    return findings(
        stage,
        silenced
            ? RuleSettings.of(List.of(new RuleAdjustment.SwitchedOff("C413", "not of interest")))
            : RuleSettings.standard());
  }

  List<RuleFinding> findings(Stage stage, RuleSettings settings) {
    return RuleEngine.check(read(), context(), stage, settings);
  }
}
