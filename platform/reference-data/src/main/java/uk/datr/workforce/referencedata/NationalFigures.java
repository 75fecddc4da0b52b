package uk.datr.workforce.referencedata;

import java.util.List;
import java.util.Optional;

/** Published figures of drug and alcohol treatment in England. A missing figure is unknown, never zero. */
public final class NationalFigures {

  private static final class Loaded {
    static final NationalFigures ALL = new NationalFigures();
  }

  private final List<NationalFigure> all;

  private NationalFigures() {
    all =
        ReferenceFile.rows(
            "national-treatment.csv",
            row ->
                new NationalFigure(
                    row.getField("year"),
                    row.getField("measure"),
                    row.getField("substance_group"),
                    Integer.parseInt(row.getField("value")),
                    row.getField("source_id")));
  }

  /** The figures, read once and then shared. */
  public static NationalFigures load() {
    return Loaded.ALL;
  }

  /** Adults of a substance group, or of {@code all}, who were in treatment at any time in a financial year. */
  public Optional<NationalFigure> inTreatment(String year, String substanceGroup) {
    return find("adults_in_treatment", year, substanceGroup);
  }

  /** Adults who entered treatment in a financial year. */
  public Optional<NationalFigure> enteringTreatment(String year) {
    return find("adults_entering_treatment", year, "all");
  }

  private Optional<NationalFigure> find(String measure, String year, String substanceGroup) {
    return all.stream()
        .filter(figure ->
            figure.measure().equals(measure)
                && figure.year().equals(year)
                && figure.substanceGroup().equals(substanceGroup))
        .findFirst();
  }
}
