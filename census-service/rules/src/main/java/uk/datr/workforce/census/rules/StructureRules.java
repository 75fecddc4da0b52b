package uk.datr.workforce.census.rules;

import static uk.datr.workforce.census.rules.Rule.error;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Line;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;
import uk.datr.workforce.referencedata.LocalAuthority;

/** Structure and identity (census.md 5.1). Their errors refuse even a draft. */
final class StructureRules {

  static final Rule C004 =
      error("C004", "Another version of the specification")
          .always()
          .says("This file is for specification {a}; the collection uses {b}.")
          .help(
              "The return was made with the form, template or software of another year. Ask your supplier for the"
                  + " version that the collection uses, or leave specVersion out when you are sure that the content"
                  + " follows it.")
          .when((checked, limits) ->
              Stream.ofNullable(checked.header().specVersion())
                  .filter(version -> !version.equals(checked.context().specVersion()))
                  .map(version ->
                      Breach.at("/header/specVersion")
                          .with("a", Breach.shown(version))
                          .with("b", checked.context().specVersion())
                          .value(version)
                          .expected(checked.context().specVersion())));

  static final Rule C005 =
      error("C005", "Unit not expected in the collection")
          .always()
          .says("Unit {id} is not registered for {collection}.")
          .says("The header names {id}; the request is for {other}.")
          .help(
              "Check the unit id and the collection. A unit that is missing from the register, or from the list of"
                  + " expected returns, is added by the collection team. A header that names another unit or"
                  + " collection than the address of the request means that a return is about to be stored in the"
                  + " wrong place.")
          .partlyEnforcedBy(
              "the service: a unit that is unknown or not expected is answered with 404")
          .when((checked, limits) ->
              Stream.concat(
                  otherThanAsked(
                      "/header/collectionId",
                      checked.header().collectionId(),
                      checked.context().collectionId()),
                  otherThanAsked(
                      "/header/reportingUnitId",
                      checked.header().reportingUnitId(),
                      checked.context().unitId())));

  static final Rule C006 =
      error("C006", "No permission for the unit")
          .always()
          .says("You may not submit for {unit}.")
          .help(
              "Somebody needs the job return-editor at the organisation that owns the unit. Your organisation's"
                  + " administrator can give it.")
          .enforcedBy(
              "the service: a unit outside the caller's organisations is answered with 404");

  static final Rule C007 =
      error("C007", "Wrong type of return for the unit")
          .always()
          .says("A {type} return cannot be made for a {kind}.")
          .help(
              "Commissioning teams, treatment providers and lived experience recovery organisations each have their"
                  + " own type of return. An authority that also delivers treatment has a second unit for that.")
          .when((checked, limits) ->
              Stream.ofNullable(checked.header().returnType())
                  .filter(type -> checked.list("CL-01").find(type).isPresent())
                  .filter(type -> !type.equals(checked.context().unitKind().name()))
                  .map(type ->
                      Breach.at("/header/returnType")
                          .with("type", checked.labelled("CL-01", type))
                          .with(
                              "kind",
                              checked.labelled("CL-01", checked.context().unitKind().name()))
                          .value(type)
                          .expected(checked.context().unitKind().name())));

  static final Rule C008 =
      error("C008", "Window closed")
          .always()
          .says("The collection closed on {date}.")
          .help("Ask the collection team for an extension if the return still has to change.")
          .enforcedBy("the service: a return of a closed collection is answered with 409");

  static final Rule C009 =
      error("C009", "Code not in its list")
          .always()
          .says("{value} is not a valid {list} code.")
          .help(
              "Codes are written exactly as in the code lists, in capitals, and must be valid on the reference date of"
                  + " the collection. The specification and GET /census/v1/rules name the lists.")
          .when((checked, limits) -> codes(checked).flatMap(code -> code.breach(checked)));

  static final Rule C011 =
      error("C011", "Not an authority of England on the reference date")
          .always()
          .says("{code} is not an English upper-tier authority.")
          .says("{code} is not in force on {date}; use {other}.")
          .help(
              "Name upper-tier and unitary authorities by the nine-character GSS code that was in force on the"
                  + " reference date. District, region and Welsh codes are not accepted; a code that has been"
                  + " replaced, or has not come into force yet, is refused with the code to use instead.")
          .when((checked, limits) -> authorities(checked));

  static final Rule C012 =
      error("C012", "Number of the wrong format")
          .always()
          .says("{field} must be {format}.")
          .help(
              "People and posts are counted in whole numbers, whole-time equivalents and hours have at most two"
                  + " decimal places; none is negative or above 100,000. 2 and 2.0 are the same count. Leave a figure"
                  + " out when you do not know it: 0 means none.")
          .when((checked, limits) ->
              checked.read().misfits().entrySet().stream()
                  .map(misfit ->
                      Breach.at(misfit.getKey())
                          .with("field", lastSegment(misfit.getKey()))
                          .with("format", misfit.getValue().format().words())
                          .value(misfit.getValue().shownValue())
                          .expected(misfit.getValue().format().words())));

  static final Rule C013 =
      error("C013", "Line given twice")
          .always()
          .says("Role {role} appears twice for {basis}.")
          .says("Role {role} appears twice.")
          .help(
              "Each role has one line for each contract type (section B) or kind (section C), and one line in sections"
                  + " D and E. Add the lines up. The finding points at every line after the first with the same key.")
          .when((checked, limits) -> {
            Set<List<String>> met = new HashSet<>();
            return checked
                .lines()
                .flatMap(placed ->
                    key(placed).stream()
                        .filter(key -> !met.add(key))
                        .map(key -> repeated(checked, placed)))
                .toList()
                .stream();
          });

  static final Rule C015 =
      error("C015", "Changed by somebody else")
          .always()
          .says("Someone changed this return since you opened it.")
          .help(
              "Fetch the return again, put your changes into that version and send it with its ETag.")
          .enforcedBy("the service: a stale If-Match is answered with 412");

  static final List<Rule> ALL = List.of(C004, C005, C006, C007, C008, C009, C011, C012, C013, C015);

  /** What notHeld may name. */
  private static final CodeList SECTIONS =
      new CodeList(
          "sections B to E",
          "section",
          Stream.of(Section.B, Section.C, Section.D, Section.E)
              .map(one -> new Code(one.name(), one.label(), null, LocalDate.EPOCH, null))
              .toList());

  private StructureRules() {}

  private static Stream<Breach> otherThanAsked(
      String pointer, @Nullable String named, String asked) {
    return Stream.ofNullable(named)
        .filter(name -> !name.equalsIgnoreCase(asked))
        .map(name ->
            Breach.at(pointer)
                .otherMessage()
                .with("id", Breach.shown(name))
                .with("other", asked)
                .value(name)
                .expected(asked));
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

  private static Stream<SentCode> codes(CheckedReturn checked) {
    var header = checked.header();
    return Stream.of(
            code("/header/returnType", header.returnType(), checked.list("CL-01")),
            code("/header/sector", header.sector(), checked.list("CL-04")),
            code("/header/serviceAgeRange", header.serviceAgeRange(), checked.list("CL-05")),
            codes("/header/settings", header.settings(), checked.list("CL-06")),
            codes("/header/changeSinceLast", header.changeSinceLast(), checked.list("CL-19")),
            codes("/header/notHeld", header.notHeld(), SECTIONS),
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
                    code(placed.pointer("kind"), placed.line().kind(), checked.list("CL-08"))))
        .flatMap(sent -> sent);
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

  private static Stream<Breach> authorities(CheckedReturn checked) {
    List<String> codes = checked.header().laCodes();
    return codes == null
        ? Stream.empty()
        : IntStream.range(0, codes.size())
            .filter(index -> checked.readable("/header/laCodes/" + index))
            .boxed()
            .flatMap(index -> authority(checked, "/header/laCodes/" + index, codes.get(index)));
  }

  private static Stream<Breach> authority(CheckedReturn checked, String pointer, String code) {
    var all = checked.context().localAuthorities();
    var day = checked.context().referenceDate();
    Optional<LocalAuthority> authority = all.find(code);
    if (authority.filter(one -> one.validOn(day)).isPresent()) {
      return Stream.empty();
    }
    Breach breach = Breach.at(pointer).with("code", Breach.shown(code)).value(code);
    List<String> others =
        all.validOn(day).stream()
            .filter(other ->
                other.successorCodes().contains(code)
                    || authority
                        .filter(one -> one.successorCodes().contains(other.laCode()))
                        .isPresent())
            .map(LocalAuthority::laCode)
            .toList();
    if (others.isEmpty()) {
      return Stream.of(breach.expected("the GSS code of an upper-tier or unitary authority"));
    }
    String names = String.join(" or ", others);
    return Stream.of(
        breach.otherMessage().with("date", day.toString()).with("other", names).expected(names));
  }

  /** What may occur once: the section, the role and, in B and C, the basis or kind. */
  private static Optional<List<String>> key(Placed<? extends Line> placed) {
    String section = placed.section().name();
    String role = placed.line().role();
    if (role == null) {
      return Optional.empty();
    }
    return switch (placed.line()) {
      case StaffInPost line ->
          Optional.ofNullable(line.basis()).map(basis -> List.of(section, role, basis));
      case UnpaidStaff line ->
          Optional.ofNullable(line.kind()).map(kind -> List.of(section, role, kind));
      case Vacancy _, Flow _ -> Optional.of(List.of(section, role));
    };
  }

  private static Breach repeated(CheckedReturn checked, Placed<? extends Line> placed) {
    Breach breach = Breach.at(placed.pointer()).with("role", checked.role(placed.line().role()));
    return switch (placed.line()) {
      case StaffInPost line -> breach.with("basis", label(checked, "CL-07", line.basis()));
      case UnpaidStaff line -> breach.with("basis", label(checked, "CL-08", line.kind()));
      case Vacancy _, Flow _ -> breach.otherMessage();
    };
  }

  private static String label(CheckedReturn checked, String listId, @Nullable String code) {
    return code == null ? "this line" : checked.labelled(listId, code);
  }

  private static String lastSegment(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
