package uk.datr.workforce.census.rules;

import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.census.rules.ReturnTables.People;
import uk.datr.workforce.census.rules.ReturnTables.Qualified;
import uk.datr.workforce.census.rules.ReturnTables.Registered;
import uk.datr.workforce.census.rules.ReturnTables.Registration;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;

/** Reads the lines of sections F to O. */
final class TableReader {

  private TableReader() {}

  static Pattern pattern(Fields line) {
    return new Pattern(line.text("basis"), line.text("pattern"), line.count("headcount"));
  }

  static Demographics demographics(Fields section) {
    return new Demographics(
        section.lines("ageBand", TableReader::people),
        section.lines("gender", TableReader::people),
        section.lines("ethnicCategory", TableReader::people));
  }

  private static People people(Fields line) {
    return new People(line.text("code"), line.count("paid"), line.count("unpaid"));
  }

  static TimeInPost timeInPost(Fields line) {
    return new TimeInPost(line.text("band"), line.count("headcount"));
  }

  static Sickness sickness(Fields section) {
    return new Sickness(section.days("wteDaysLost"), section.days("wteDaysAvailable"));
  }

  static Caseload caseload(Fields line) {
    return new Caseload(
        line.text("role"),
        line.count("caseHolders"),
        line.decimal("caseHolderWte"),
        line.count("openCases"));
  }

  static Registration registration(Fields section) {
    return new Registration(
        section.lines("registered", TableReader::registered),
        section.count("nonMedicalPrescribers"),
        section.lines("qualification", TableReader::qualified));
  }

  private static Registered registered(Fields line) {
    return new Registered(line.text("role"), line.text("body"), line.count("headcount"));
  }

  private static Qualified qualified(Fields line) {
    return new Qualified(line.text("code"), line.count("headcount"));
  }

  static Pay pay(Fields line) {
    return new Pay(line.text("payBand"), line.count("headcount"));
  }

  static Funding funding(Fields line) {
    return new Funding(line.text("source"), line.decimal("wte"));
  }

  static LaSplit laSplit(Fields line) {
    return new LaSplit(line.text("laCode"), line.decimal("wte"));
  }

  static Coverage coverage(Fields line) {
    return new Coverage(
        line.text("providerReportingUnitId"),
        line.text("providerName"),
        line.text("serviceType"),
        line.flag("returnExpected"),
        line.text("reasonNotExpected"));
  }
}
