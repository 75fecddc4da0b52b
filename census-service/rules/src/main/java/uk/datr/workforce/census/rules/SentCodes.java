package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.Leavers;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.census.rules.ReturnTables.People;
import uk.datr.workforce.census.rules.ReturnTables.Qualified;
import uk.datr.workforce.census.rules.ReturnTables.Registered;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;

/** The codes of a return and the lists that they should be in: what C009, C010 and C011 look at. */
final class SentCodes {

  private SentCodes() {}

  /** Codes that are not in their lists on the reference date (C009). */
  static Stream<Breach> notInTheirLists(CheckedReturn checked) {
    return all(checked).flatMap(code -> code.breach(checked));
  }

  /** The list that each code of a return should be in, by its pointer. */
  static Map<String, CodeList> lists(CheckedReturn checked) {
    return all(checked).collect(Collectors.toUnmodifiableMap(SentCode::pointer, SentCode::list));
  }

  /** A code that was sent and the list that it should be in. */
  private record SentCode(String pointer, String code, CodeList list) {

    Stream<Breach> breach(CheckedReturn checked) {
      return list.contains(code, checked.context().referenceDate()) || !checked.readable(pointer)
          ? Stream.empty()
          : Stream.of(
              Breach.at(pointer)
                  .with("value", Breach.shown(code))
                  .with("list", list.name())
                  .value(code)
                  .expected("a code of " + list.id()));
    }
  }

  private static Stream<SentCode> all(CheckedReturn checked) {
    Header header = checked.header();
    return Stream.of(
            code("/header/returnType", header.returnType(), checked.list("CL-01")),
            code("/header/sector", header.sector(), checked.list("CL-04")),
            code("/header/serviceAgeRange", header.serviceAgeRange(), checked.list("CL-05")),
            codes("/header/settings", header.settings(), checked.list("CL-06")),
            codes("/header/changeSinceLast", header.changeSinceLast(), checked.list("CL-19")),
            codes("/header/notHeld", header.notHeld(), sections(checked)),
            code("/header/nilReason", header.nilReason(), checked.list("CL-21")),
            checked
                .lines()
                .flatMap(placed ->
                    code(placed.pointer("role"), placed.line().role(), checked.list("CL-02"))),
            checked
                .paidStaff()
                .flatMap(placed ->
                    code(
                        placed.pointer("basis"),
                        placed.line().basis(),
                        checked.context().codeLists().paidBases())),
            checked
                .unpaidStaff()
                .flatMap(placed ->
                    code(placed.pointer("kind"), placed.line().kind(), checked.list("CL-08"))),
            checked.flows().flatMap(placed -> reasons(checked, placed)),
            tables(checked))
        .flatMap(sent -> sent);
  }

  private static Stream<SentCode> reasons(CheckedReturn checked, Placed<Flow> placed) {
    return codes(
        Row.all(placed.pointer("leaversByReason"), placed.line().leaversByReason()),
        "reason",
        Leavers::reason,
        checked.list("CL-14"));
  }

  /** The codes of sections F to O. */
  private static Stream<SentCode> tables(CheckedReturn checked) {
    CodeList paidBases = checked.context().codeLists().paidBases();
    CodeList roles = checked.list("CL-02");
    return Stream.of(
            codes(checked.pattern(), "basis", Pattern::basis, paidBases),
            codes(checked.pattern(), "pattern", Pattern::pattern, checked.list("CL-09")),
            Arrays.stream(Dimension.values())
                .flatMap(dimension ->
                    codes(
                        checked.people(dimension),
                        "code",
                        People::code,
                        checked.list(dimension.listId()))),
            codes(checked.timeInPost(), "band", TimeInPost::band, checked.list("CL-13")),
            codes(checked.caseload(), "role", Caseload::role, roles),
            codes(checked.registered(), "role", Registered::role, roles),
            codes(checked.registered(), "body", Registered::body, checked.list("CL-15")),
            codes(checked.qualification(), "code", Qualified::code, checked.list("CL-16")),
            codes(checked.pay(), "payBand", Pay::payBand, checked.list("CL-17")),
            codes(checked.funding(), "source", Funding::source, checked.list("CL-18")),
            codes(checked.coverage(), "serviceType", Coverage::serviceType, checked.list("CL-06")),
            codes(
                checked.coverage(),
                "reasonNotExpected",
                Coverage::reasonNotExpected,
                checked.list("CL-20")))
        .flatMap(sent -> sent);
  }

  private static <L> Stream<SentCode> codes(
      Stream<Row<L>> rows, String field, Function<L, @Nullable String> code, CodeList list) {
    return rows.flatMap(row -> code(row.pointer(field), code.apply(row.line()), list));
  }

  /** What notHeld may name: the sections of the specification without the header. */
  private static CodeList sections(CheckedReturn checked) {
    List<Code> sections =
        checked.context().specification().sections().stream()
            .filter(section -> section != Section.A)
            .map(section -> new Code(section.name(), section.label(), null, LocalDate.EPOCH, null))
            .toList();
    return new CodeList("sections B to " + sections.getLast().code(), "section", sections);
  }

  private static Stream<SentCode> code(String pointer, @Nullable String code, CodeList list) {
    return code == null ? Stream.empty() : Stream.of(new SentCode(pointer, code, list));
  }

  private static Stream<SentCode> codes(
      String pointer, @Nullable List<String> codes, CodeList list) {
    return codes == null
        ? Stream.empty()
        : IntStream.range(0, codes.size())
            .mapToObj(index -> new SentCode(pointer + "/" + index, codes.get(index), list));
  }

  /** Authorities that are none, or not on the reference date (C011), save those that C010 replaces. */
  static Stream<Breach> notInForce(CheckedReturn checked, boolean mapped) {
    SupersededAuthorities authorities = checked.authorities();
    return laCodes(checked)
        .filter(row -> !authorities.inForce(row.line()))
        .filter(row -> !mapped || authorities.replacement(row.line()).isEmpty())
        .map(row -> notInForce(checked, authorities, row));
  }

  private static Breach notInForce(
      CheckedReturn checked, SupersededAuthorities authorities, Row<String> row) {
    Breach breach =
        Breach.at(row.pointer()).with("code", Breach.shown(row.line())).value(row.line());
    List<String> others = authorities.others(row.line());
    if (others.isEmpty()) {
      return breach.expected("the GSS code of an upper-tier or unitary authority");
    }
    String names = String.join(" or ", others);
    return breach
        .otherMessage()
        .with("date", checked.context().referenceDate().toString())
        .with("other", names)
        .expected(names);
  }

  /** Authorities under a code that is not in force and has one replacement (C010). */
  static Stream<Breach> replaced(CheckedReturn checked) {
    SupersededAuthorities authorities = checked.authorities();
    return laCodes(checked)
        .flatMap(row ->
            authorities.replacement(row.line()).stream()
                .map(code ->
                    Breach.at(row.pointer())
                        .with("old", row.line())
                        .with("new", code)
                        .value(row.line())
                        .expected(code)));
  }

  /** The codes of authorities that were sent, in the header and in section N. */
  static Stream<Row<String>> laCodes(CheckedReturn checked) {
    return Stream.concat(
            Row.all("/header/laCodes", checked.header().laCodes()),
            checked
                .laSplit()
                .flatMap(row ->
                    Stream.ofNullable(row.line().laCode())
                        .map(code -> new Row<>(row.pointer("laCode"), code))))
        .filter(row -> checked.readable(row.pointer()));
  }
}
