package uk.datr.workforce.census.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.referencedata.Code;
import uk.datr.workforce.referencedata.CodeList;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/** The codes of a return and the lists that they should be in: what C009 and C011 look at. */
final class SentCodes {

  /** What notHeld may name. */
  private static final CodeList SECTIONS =
      new CodeList(
          "sections B to E",
          "section",
          Stream.of(Section.B, Section.C, Section.D, Section.E)
              .map(one -> new Code(one.name(), one.label(), null, LocalDate.EPOCH, null))
              .toList());

  private SentCodes() {}

  /** Codes that are not in their lists on the reference date (C009). */
  static Stream<Breach> notInTheirLists(CheckedReturn checked) {
    return all(checked).flatMap(code -> code.breach(checked));
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

  /** Authorities that are none, or not on the reference date (C011). */
  static Stream<Breach> notInForce(CheckedReturn checked) {
    List<String> codes = checked.header().laCodes();
    return codes == null
        ? Stream.empty()
        : IntStream.range(0, codes.size())
            .filter(index -> checked.readable("/header/laCodes/" + index))
            .boxed()
            .flatMap(index -> authority(checked, "/header/laCodes/" + index, codes.get(index)));
  }

  private static Stream<Breach> authority(CheckedReturn checked, String pointer, String code) {
    LocalAuthorities all = checked.context().localAuthorities();
    LocalDate day = checked.context().referenceDate();
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
}
