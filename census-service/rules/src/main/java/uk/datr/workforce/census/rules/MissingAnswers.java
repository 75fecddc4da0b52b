package uk.datr.workforce.census.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.Registration;

/** What is missing inside sections that are answered: the second part of C101. */
final class MissingAnswers {

  private static final String HOURS = "standardWeeklyHours";

  private MissingAnswers() {}

  static Stream<Breach> of(CheckedReturn checked) {
    return Stream.of(header(checked), demographics(checked), registers(checked), coverage(checked))
        .flatMap(missing -> missing);
  }

  private static Stream<Breach> header(CheckedReturn checked) {
    if (checked.header().equals(Header.NONE)) {
      return Stream.empty();
    }
    return checked
        .context()
        .specification()
        .headerFieldsAsked(checked.context().unitKind())
        .stream()
        .filter(field -> !field.equals(HOURS) || !checked.perhapsNil())
        .filter(field -> checked.readable("/header/" + field))
        .filter(field -> isMissing(checked.header(), field))
        .map(field -> missing(Section.A, "/header/" + field, field));
  }

  private static boolean isMissing(Header header, String field) {
    return switch (field) {
      case "returnType" -> header.returnType() == null;
      case "sector" -> header.sector() == null;
      case "serviceAgeRange" -> header.serviceAgeRange() == null;
      case "settings" -> isNothing(header.settings());
      case "laCodes" -> isNothing(header.laCodes());
      case HOURS -> header.standardWeeklyHours() == null;
      default -> throw new IllegalArgumentException("The header has no field " + field + ".");
    };
  }

  /** Tables of section G that are not there, and unpaid people that they leave out although there are some. */
  private static Stream<Breach> demographics(CheckedReturn checked) {
    Demographics section = checked.content().demographics();
    if (section == null || !asked(checked, Section.G)) {
      return Stream.empty();
    }
    boolean someUnpaid = checked.figures().unpaidPeople().filter(people -> people > 0).isPresent();
    return Arrays.stream(Dimension.values())
        .filter(dimension -> checked.readable(dimension.pointer()))
        .flatMap(dimension ->
            dimension.lines(checked.content()) == null
                ? Stream.of(missing(Section.G, dimension.pointer(), dimension.label()))
                : someUnpaid ? unpaid(checked, dimension) : Stream.empty());
  }

  private static Stream<Breach> unpaid(CheckedReturn checked, Dimension dimension) {
    return checked
        .people(dimension)
        .filter(row -> row.line().unpaid() == null && checked.readable(row.pointer("unpaid")))
        .map(row ->
            missing(Section.G, row.pointer("unpaid"), dimension.label() + " of the unpaid staff"));
  }

  private static Stream<Breach> registers(CheckedReturn checked) {
    Registration section = checked.content().registration();
    return section != null
            && asked(checked, Section.K)
            && section.registered() == null
            && checked.readable(CheckedReturn.REGISTERED)
        ? Stream.of(missing(Section.K, CheckedReturn.REGISTERED, "registered"))
        : Stream.empty();
  }

  /** Lines that name nobody, or do not say why no return is expected. */
  private static Stream<Breach> coverage(CheckedReturn checked) {
    return checked
        .coverage()
        .filter(row -> checked.readable(row.pointer()))
        .flatMap(row ->
            Stream.of(unnamed(checked, row), withoutReason(checked, row))
                .filter(Objects::nonNull)
                .map(pointer ->
                    missing(Section.O, pointer, pointer.substring(pointer.lastIndexOf('/') + 1))));
  }

  private static @Nullable String unnamed(CheckedReturn checked, Row<Coverage> row) {
    return row.line().providerReportingUnitId() == null
            && row.line().providerName() == null
            && checked.readable(row.pointer("providerReportingUnitId"))
            && checked.readable(row.pointer("providerName"))
        ? row.pointer("providerName")
        : null;
  }

  private static @Nullable String withoutReason(CheckedReturn checked, Row<Coverage> row) {
    return Boolean.FALSE.equals(row.line().returnExpected())
            && row.line().reasonNotExpected() == null
            && checked.readable(row.pointer("reasonNotExpected"))
        ? row.pointer("reasonNotExpected")
        : null;
  }

  private static boolean asked(CheckedReturn checked, Section section) {
    return checked.context().sectionsAsked().contains(section) && !checked.perhapsNil();
  }

  private static boolean isNothing(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  private static Breach missing(Section section, String pointer, String field) {
    return Breach.at(pointer)
        .otherMessage()
        .with("s", section.name() + " (" + section.label() + ")")
        .with("field", field)
        .expected("an answer");
  }
}
