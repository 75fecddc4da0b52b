package uk.datr.workforce.census.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnContent.Line;
import uk.datr.workforce.census.rules.ReturnContent.StaffInPost;
import uk.datr.workforce.census.rules.ReturnContent.UnpaidStaff;
import uk.datr.workforce.census.rules.ReturnContent.Vacancy;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.Registration;

/**
 * The one form of all returns that say the same: lines in order of their keys, codes of the header in alphabetical
 * order, decimals with two places. Its JSON is equal for equal content.
 */
public final class CanonicalReturn {

  private CanonicalReturn() {}

  /** The return in its canonical form. */
  public static ReturnContent of(ReturnContent content) {
    return new ReturnContent(
        header(content.header()),
        sorted(content.staffInPost(), StaffInPost::basis),
        sorted(content.unpaidStaff(), UnpaidStaff::kind),
        sorted(content.vacancies(), Vacancy::role),
        sorted(flows(content.flows()), Flow::role),
        inOrder(content.pattern()),
        demographics(content.demographics()),
        inOrder(content.timeInPost()),
        content.sickness(),
        inOrder(content.caseload()),
        registration(content.registration()),
        inOrder(content.pay()),
        inOrder(content.funding()),
        inOrder(content.laSplit()),
        inOrder(content.coverage()));
  }

  private static @Nullable List<Flow> flows(@Nullable List<Flow> flows) {
    return flows == null ? null : flows.stream().map(CanonicalReturn::flow).toList();
  }

  private static Flow flow(Flow line) {
    return new Flow(
        line.role(),
        line.roleDescription(),
        line.headcountAtStart(),
        line.joiners(),
        line.leavers(),
        line.internalMovesIn(),
        line.internalMovesOut(),
        line.tupeIn(),
        line.tupeOut(),
        inOrder(line.leaversByReason()));
  }

  private static @Nullable Demographics demographics(@Nullable Demographics section) {
    return section == null
        ? null
        : new Demographics(
            inOrder(section.ageBand()),
            inOrder(section.gender()),
            inOrder(section.ethnicCategory()));
  }

  private static @Nullable Registration registration(@Nullable Registration section) {
    return section == null
        ? null
        : new Registration(
            inOrder(section.registered()),
            section.nonMedicalPrescribers(),
            inOrder(section.qualification()));
  }

  /** A line with all that it says in one text. */
  private record Said<L>(String text, L line) {}

  /** Lines in order of all that they say, which begins with their key. */
  private static <L> @Nullable List<L> inOrder(@Nullable List<L> lines) {
    return lines == null
        ? null
        : lines.stream()
            .map(line -> new Said<>(line.toString(), line))
            .sorted(Comparator.comparing(Said::text))
            .map(Said::line)
            .toList();
  }

  private static Header header(Header header) {
    return new Header(
        header.collectionId(),
        header.specVersion(),
        header.reportingUnitId(),
        header.ndtmsAgencyCode(),
        header.returnType(),
        header.sector(),
        header.serviceAgeRange(),
        sorted(header.settings()),
        sorted(header.laCodes()),
        header.contractStart(),
        header.contractEnd(),
        sorted(header.changeSinceLast()),
        header.standardWeeklyHours(),
        header.contactName(),
        header.contactEmail(),
        header.contactPhone(),
        header.dataSourceNote(),
        header.comments(),
        sorted(header.notHeld()),
        header.nilReason());
  }

  private static @Nullable List<String> sorted(@Nullable List<String> codes) {
    return codes == null ? null : codes.stream().sorted().toList();
  }

  /** Lines with the same key, which only a faulty return has, are put in order by all that they say. */
  private static <L extends Line> @Nullable List<L> sorted(
      @Nullable List<L> lines, Function<L, @Nullable String> secondKey) {
    return lines == null
        ? null
        : lines.stream()
            .sorted(
                Comparator.comparing((L line) -> Objects.toString(line.role(), ""))
                    .thenComparing(line -> Objects.toString(secondKey.apply(line), ""))
                    .thenComparing(line -> line.toString()))
            .toList();
  }
}
