package uk.datr.workforce.census.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.Line;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.StaffLine;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.census.rules.ReturnTables.People;
import uk.datr.workforce.census.rules.ReturnTables.Qualified;
import uk.datr.workforce.census.rules.ReturnTables.Registered;
import uk.datr.workforce.census.rules.ReturnTables.Registration;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;

/**
 * A return and its context as rules look at them.
 *
 * @param figures sums of the return
 * @param before what it is compared with; null when there is nothing comparable
 */
record CheckedReturn(
    ReadReturn read, ReturnContext context, Figures figures, @Nullable Figures before) {

  static CheckedReturn of(ReadReturn read, ReturnContext context) {
    return new CheckedReturn(
        read,
        context,
        new Figures(read.content()),
        context.priorReturns().comparable(context.referenceDate()).map(Figures::new).orElse(null));
  }

  /** JSON pointer of the registers of section K. */
  static final String REGISTERED = Section.K.pointer() + "/registered";

  ReturnContent content() {
    return read.content();
  }

  Header header() {
    return read.content().header();
  }

  /** Whether a value that is missing at this pointer was really not sent. */
  boolean readable(String pointer) {
    return read.readable(pointer);
  }

  /** Whether it is a nil return, or may be one whose reason could not be read. */
  boolean perhapsNil() {
    return content().nil() || !readable("/header/nilReason");
  }

  /** Whether the section is marked as not held, or may be in a list that could not be read. */
  boolean perhapsNotHeld(Section section) {
    List<String> notHeld = header().notHeld();
    return notHeld == null
        ? !readable("/header/notHeld")
        : notHeld.contains(section.name()) || notHeld.contains(Fields.UNREAD);
  }

  Stream<Placed<StaffInPost>> paidStaff() {
    return placed(Section.B, content().staffInPost());
  }

  Stream<Placed<UnpaidStaff>> unpaidStaff() {
    return placed(Section.C, content().unpaidStaff());
  }

  Stream<Placed<Vacancy>> vacancies() {
    return placed(Section.D, content().vacancies());
  }

  Stream<Placed<Flow>> flows() {
    return placed(Section.E, content().flows());
  }

  /** The lines of B and C. */
  Stream<Placed<? extends StaffLine>> staff() {
    return Stream.concat(paidStaff(), unpaidStaff());
  }

  /** The lines of B to E. */
  Stream<Placed<? extends Line>> lines() {
    return Stream.concat(staff(), Stream.concat(vacancies(), flows()));
  }

  Stream<Row<Pattern>> pattern() {
    return Row.all(Section.F.pointer(), content().pattern());
  }

  Stream<Row<People>> people(Dimension dimension) {
    return Row.all(dimension.pointer(), dimension.lines(content()));
  }

  Stream<Row<TimeInPost>> timeInPost() {
    return Row.all(Section.H.pointer(), content().timeInPost());
  }

  Stream<Row<Caseload>> caseload() {
    return Row.all(Section.J.pointer(), content().caseload());
  }

  Stream<Row<Registered>> registered() {
    Registration section = content().registration();
    return Row.all(REGISTERED, section == null ? null : section.registered());
  }

  Stream<Row<Qualified>> qualification() {
    Registration section = content().registration();
    return Row.all(
        Section.K.pointer() + "/qualification", section == null ? null : section.qualification());
  }

  Stream<Row<Pay>> pay() {
    return Row.all(Section.L.pointer(), content().pay());
  }

  Stream<Row<Funding>> funding() {
    return Row.all(Section.M.pointer(), content().funding());
  }

  Stream<Row<LaSplit>> laSplit() {
    return Row.all(Section.N.pointer(), content().laSplit());
  }

  Stream<Row<Coverage>> coverage() {
    return Row.all(Section.O.pointer(), content().coverage());
  }

  /** Turnover (I3), with headcounts at the start from last year's return where this one does not give them. */
  Optional<Indicators.Ratio> turnover() {
    return figures.turnover(Optional.ofNullable(before).map(Figures::content));
  }

  /** The codes of authorities on the reference date. */
  SupersededAuthorities authorities() {
    return SupersededAuthorities.on(context.referenceDate(), context.localAuthorities());
  }

  /** A role as messages name it: label and code, or what was sent. */
  String role(@Nullable String code) {
    return code == null ? "this role" : labelled("CL-02", code) + " (" + Breach.shown(code) + ")";
  }

  /** The label of a code, or what was sent. */
  String labelled(String listId, String code) {
    return list(listId).find(code).map(Code::label).orElseGet(() -> Breach.shown(code));
  }

  CodeList list(String listId) {
    return context.codeLists().get(listId);
  }

  private static <L extends Line> Stream<Placed<L>> placed(
      Section section, @Nullable List<L> lines) {
    return lines == null
        ? Stream.empty()
        : IntStream.range(0, lines.size())
            .mapToObj(index -> new Placed<>(section, index, lines.get(index)));
  }
}
