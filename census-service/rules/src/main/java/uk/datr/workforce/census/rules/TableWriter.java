package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.ReturnWriter.count;
import static uk.datr.workforce.census.rules.ReturnWriter.decimal;
import static uk.datr.workforce.census.rules.ReturnWriter.lines;
import static uk.datr.workforce.census.rules.ReturnWriter.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Writes sections F to O in the form in which {@link TableReader} reads them. */
final class TableWriter {

  private TableWriter() {}

  static void write(ObjectNode root, ReturnContent content) {
    lines(root, Section.F, content.pattern(), TableWriter::pattern);
    Demographics demographics = content.demographics();
    if (demographics != null) {
      demographics(root.putObject(Section.G.field()), demographics);
    }
    lines(root, Section.H, content.timeInPost(), TableWriter::timeInPost);
    Sickness sickness = content.sickness();
    if (sickness != null) {
      sickness(root.putObject(Section.I.field()), sickness);
    }
    lines(root, Section.J, content.caseload(), TableWriter::caseload);
    Registration registration = content.registration();
    if (registration != null) {
      registration(root.putObject(Section.K.field()), registration);
    }
    lines(root, Section.L, content.pay(), TableWriter::pay);
    lines(root, Section.M, content.funding(), TableWriter::funding);
    lines(root, Section.N, content.laSplit(), TableWriter::laSplit);
    lines(root, Section.O, content.coverage(), TableWriter::coverage);
  }

  private static void pattern(ObjectNode to, Pattern line) {
    text(to, "basis", line.basis());
    text(to, "pattern", line.pattern());
    count(to, "headcount", line.headcount());
  }

  private static void demographics(ObjectNode to, Demographics section) {
    lines(to, "ageBand", section.ageBand(), TableWriter::people);
    lines(to, "gender", section.gender(), TableWriter::people);
    lines(to, "ethnicCategory", section.ethnicCategory(), TableWriter::people);
  }

  private static void people(ObjectNode to, People line) {
    text(to, "code", line.code());
    count(to, "paid", line.paid());
    count(to, "unpaid", line.unpaid());
  }

  private static void timeInPost(ObjectNode to, TimeInPost line) {
    text(to, "band", line.band());
    count(to, "headcount", line.headcount());
  }

  private static void sickness(ObjectNode to, Sickness section) {
    decimal(to, "wteDaysLost", section.wteDaysLost());
    decimal(to, "wteDaysAvailable", section.wteDaysAvailable());
  }

  private static void caseload(ObjectNode to, Caseload line) {
    text(to, "role", line.role());
    count(to, "caseHolders", line.caseHolders());
    decimal(to, "caseHolderWte", line.caseHolderWte());
    count(to, "openCases", line.openCases());
  }

  private static void registration(ObjectNode to, Registration section) {
    lines(to, "registered", section.registered(), TableWriter::registered);
    count(to, "nonMedicalPrescribers", section.nonMedicalPrescribers());
    lines(to, "qualification", section.qualification(), TableWriter::qualified);
  }

  private static void registered(ObjectNode to, Registered line) {
    text(to, "role", line.role());
    text(to, "body", line.body());
    count(to, "headcount", line.headcount());
  }

  private static void qualified(ObjectNode to, Qualified line) {
    text(to, "code", line.code());
    count(to, "headcount", line.headcount());
  }

  private static void pay(ObjectNode to, Pay line) {
    text(to, "payBand", line.payBand());
    count(to, "headcount", line.headcount());
  }

  private static void funding(ObjectNode to, Funding line) {
    text(to, "source", line.source());
    decimal(to, "wte", line.wte());
  }

  private static void laSplit(ObjectNode to, LaSplit line) {
    text(to, "laCode", line.laCode());
    decimal(to, "wte", line.wte());
  }

  private static void coverage(ObjectNode to, Coverage line) {
    text(to, "providerReportingUnitId", line.providerReportingUnitId());
    text(to, "providerName", line.providerName());
    text(to, "serviceType", line.serviceType());
    if (line.returnExpected() != null) {
      to.put("returnExpected", line.returnExpected());
    }
    text(to, "reasonNotExpected", line.reasonNotExpected());
  }
}
