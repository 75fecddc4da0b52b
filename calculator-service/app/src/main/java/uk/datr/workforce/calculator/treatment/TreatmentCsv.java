package uk.datr.workforce.calculator.treatment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.engine.check.FaultCode;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.kit.json.FindingCodes;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.Severity;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Reads the CSV of an import and tells every fault with its row and column. */
final class TreatmentCsv {

  /** The columns, in the order in which they are documented; a file may have another order. */
  static final List<String> COLUMNS =
      List.of("la_code", "substance_group", "in_treatment", "new_presentations");

  /** Every authority with every group, several times over. */
  static final int MOST_ROWS = 2_000;

  private static final String FILE = "csv";
  private static final Pattern FICTIONAL = Pattern.compile("X[0-9]{8}");
  private static final Pattern PERSONS = Pattern.compile("[0-9]{1,9}");

  private final List<TreatmentRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private TreatmentCsv() {}

  /** The rows, or what is wrong with them: one of both is empty. */
  record Content(List<TreatmentRow> rows, List<Finding> findings) {

    Content {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  static Content read(String csv) {
    TreatmentCsv reading = new TreatmentCsv();
    reading.all(csv);
    return new Content(reading.findings.isEmpty() ? reading.rows : List.of(), reading.findings);
  }

  private void all(String csv) {
    try {
      List<CsvRecord> records =
          CsvReader.builder()
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(csv)
              .stream()
              .toList();
      if (records.isEmpty()) {
        fault(FaultCode.MISSING_REQUIRED.name(), 1, null, "There is nothing in it.");
        return;
      }
      List<String> header = records.getFirst().getFields();
      if (!header(header)) {
        return;
      }
      if (records.size() < 2 || records.size() > MOST_ROWS + 1) {
        fault(
            FindingCodes.OUT_OF_RANGE, 1, null, "It has 1 to " + MOST_ROWS + " rows and a header.");
        return;
      }
      for (CsvRecord record : records.subList(1, records.size())) {
        row(header, record, (int) record.getStartingLineNumber());
      }
    } catch (CsvParseException e) {
      fault(FindingCodes.WRONG_FORMAT, 1, null, "It cannot be read as CSV.");
    }
  }

  private boolean header(List<String> header) {
    for (String column : COLUMNS) {
      if (header.stream().filter(column::equals).count() != 1) {
        fault(FaultCode.MISSING_REQUIRED.name(), 1, column, "The header has this column once.");
      }
    }
    header.stream()
        .filter(column -> !COLUMNS.contains(column))
        .forEach(column ->
            fault(FindingCodes.UNKNOWN_FIELD, 1, null, "The header has a column too many."));
    return findings.isEmpty();
  }

  private void row(List<String> header, CsvRecord record, int number) {
    if (record.getFieldCount() != header.size()) {
      fault(FindingCodes.WRONG_FORMAT, number, null, "This row has too few or too many fields.");
      return;
    }
    String area = field(header, record, "la_code");
    boolean known =
        Areas.isFictional(area)
            ? FICTIONAL.matcher(area).matches()
            : LocalAuthorities.load().find(area).isPresent();
    if (!known) {
      fault(
          FaultCode.UNKNOWN_CODE.name(), number, "la_code", "There is no authority of this code.");
    }
    String groupCode = field(header, record, "substance_group");
    Optional<SubstanceGroup> group =
        Arrays.stream(SubstanceGroup.values())
            .filter(each -> each.name().equals(groupCode))
            .findFirst();
    if (group.isEmpty()) {
      fault(
          FaultCode.UNKNOWN_CODE.name(),
          number,
          "substance_group",
          "A group is one of " + Arrays.toString(SubstanceGroup.values()) + ".");
    }
    Long persons = persons(header, record, number, "in_treatment", true);
    Long entering = persons(header, record, number, "new_presentations", false);
    if (persons != null && entering != null && entering > persons) {
      fault(
          FaultCode.OUT_OF_RANGE.name(),
          number,
          "new_presentations",
          "At most as many as in treatment.");
    }
    if (known && group.isPresent() && !seen.add(area + group.get())) {
      fault(
          FaultCode.DUPLICATE_CODE.name(),
          number,
          "substance_group",
          "This area and group stand in another row, too.");
    }
    if (persons != null && group.isPresent()) {
      rows.add(new TreatmentRow(area, group.get(), persons, entering));
    }
  }

  private @Nullable Long persons(
      List<String> header, CsvRecord record, int number, String column, boolean required) {
    String text = field(header, record, column);
    if (PERSONS.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    if (required || !text.isEmpty()) {
      fault(
          text.isEmpty() ? FaultCode.MISSING_REQUIRED.name() : FaultCode.OUT_OF_RANGE.name(),
          number,
          column,
          "A whole number of persons, 0 or more.");
    }
    return null;
  }

  private static String field(List<String> header, CsvRecord record, String column) {
    return record.getField(header.indexOf(column)).strip();
  }

  private void fault(String rule, int row, @Nullable String column, String message) {
    findings.add(Finding.inFile(rule, Severity.ERROR, FILE, row, column, message));
  }
}
