package uk.datr.workforce.census.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the extract: where its lines stand in the content of a return, and which of their fields are told. Names and
 * addresses of contacts and free text about the whole return are not among them.
 */
public enum ExtractTable {
  /** Section A, one line a version. */
  HEADER(
      "header",
      List.of(
          "specVersion",
          "ndtmsAgencyCode",
          "returnType",
          "sector",
          "serviceAgeRange",
          "settings",
          "laCodes",
          "contractStart",
          "contractEnd",
          "changeSinceLast",
          "standardWeeklyHours",
          "notHeld",
          "nilReason")),
  /** Section B. */
  STAFF_IN_POST("staffInPost", List.of("role", "roleDescription", "basis", "headcount", "wte")),
  /** Section C. */
  UNPAID_STAFF("unpaidStaff", List.of("role", "roleDescription", "kind", "headcount", "wte")),
  /** Section D. */
  VACANCIES(
      "vacancies",
      List.of(
          "role",
          "roleDescription",
          "vacantWte",
          "vacantPosts",
          "coveredByTemporaryWte",
          "openOver90DaysPosts")),
  /** Section E. */
  FLOWS(
      "flows",
      List.of(
          "role",
          "roleDescription",
          "headcountAtStart",
          "joiners",
          "leavers",
          "internalMovesIn",
          "internalMovesOut",
          "tupeIn",
          "tupeOut")),
  /** Section E, reasons for leaving, one line a role and reason. */
  LEAVERS_BY_REASON("flows", List.of("role", "reason", "count")) {
    @Override
    List<List<JsonNode>> lines(JsonNode content) {
      List<List<JsonNode>> lines = new ArrayList<>();
      for (JsonNode flow : content.path("flows")) {
        for (JsonNode leavers : flow.path("leaversByReason")) {
          lines.add(List.of(flow.path("role"), leavers.path("reason"), leavers.path("count")));
        }
      }
      return lines;
    }
  },
  /** Section F. */
  PATTERN("pattern", List.of("basis", "pattern", "headcount")),
  /** Section G by age. */
  AGE_BAND("demographics/ageBand", List.of("code", "paid", "unpaid")),
  /** Section G by gender. */
  GENDER("demographics/gender", List.of("code", "paid", "unpaid")),
  /** Section G by ethnic category. */
  ETHNIC_CATEGORY("demographics/ethnicCategory", List.of("code", "paid", "unpaid")),
  /** Section H. */
  TIME_IN_POST("timeInPost", List.of("band", "headcount")),
  /** Section I, one line a version. */
  SICKNESS("sickness", List.of("wteDaysLost", "wteDaysAvailable")),
  /** Section J. */
  CASELOAD("caseload", List.of("role", "caseHolders", "caseHolderWte", "openCases")),
  /** Section K, people by role and register. */
  REGISTERED("registration/registered", List.of("role", "body", "headcount")),
  /** Section K, people who prescribe, one line a version. */
  PRESCRIBERS("registration", List.of("nonMedicalPrescribers")),
  /** Section K, people by qualification. */
  QUALIFICATION("registration/qualification", List.of("code", "headcount")),
  /** Section L. */
  PAY("pay", List.of("payBand", "headcount")),
  /** Section M. */
  FUNDING("funding", List.of("source", "wte")),
  /** Section N. */
  LA_SPLIT("laSplit", List.of("laCode", "wte")),
  /** Section O. */
  COVERAGE(
      "coverage",
      List.of(
          "providerReportingUnitId",
          "providerName",
          "serviceType",
          "returnExpected",
          "reasonNotExpected"));

  private final String section;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> columns;

  ExtractTable(String section, List<String> columns) {
    this.section = section;
    this.columns = columns;
  }

  /** The columns after those that say whose line it is. */
  List<String> columns() {
    return columns;
  }

  /** The lines of a version, in the order in which it keeps them; none for a section that was not answered. */
  List<List<JsonNode>> lines(JsonNode content) {
    JsonNode found = content.at("/" + section);
    List<List<JsonNode>> lines = new ArrayList<>();
    if (found.isObject()) {
      lines.add(line(found));
    } else {
      found.forEach(line -> lines.add(line(line)));
    }
    return lines;
  }

  private List<JsonNode> line(JsonNode line) {
    return columns.stream().map(column -> line.path(column)).toList();
  }
}
