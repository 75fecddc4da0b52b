package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Flow;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;

/**
 * The figures of several returns as if one unit had made them, for comparison with the unit that they became: sections B
 * to E, sickness and caseload. The other sections and, where they are several, the header are left out.
 */
final class CombinedReturn {

  private CombinedReturn() {}

  static ReturnContent of(List<ReturnContent> returns) {
    return returns.size() == 1 ? returns.getFirst() : sum(returns);
  }

  private static ReturnContent sum(List<ReturnContent> returns) {
    return new ReturnContent(
        Header.NONE,
        together(returns, ReturnContent::staffInPost),
        together(returns, ReturnContent::unpaidStaff),
        together(returns, ReturnContent::vacancies),
        flows(together(returns, ReturnContent::flows)),
        null,
        null,
        null,
        returns.stream().map(ReturnContent::sickness).reduce(CombinedReturn::sickness).orElse(null),
        together(returns, ReturnContent::caseload),
        null,
        null,
        null,
        null,
        null);
  }

  /** The lines of all returns; null when one of them has not answered the section. */
  private static <L> @Nullable List<L> together(
      List<ReturnContent> returns, Function<ReturnContent, @Nullable List<L>> section) {
    List<L> together = new ArrayList<>();
    for (ReturnContent one : returns) {
      List<L> lines = section.apply(one);
      if (lines == null) {
        return null;
      }
      together.addAll(lines);
    }
    return together;
  }

  private static @Nullable List<Flow> flows(@Nullable List<Flow> lines) {
    if (lines == null) {
      return null;
    }
    Map<String, Flow> byRole = new LinkedHashMap<>();
    for (Flow line : lines) {
      byRole.merge(Objects.toString(line.role(), ""), line, CombinedReturn::flow);
    }
    return List.copyOf(byRole.values());
  }

  private static Flow flow(Flow one, Flow other) {
    return new Flow(
        one.role(),
        one.roleDescription(),
        known(one.headcountAtStart(), other.headcountAtStart(), Integer::sum),
        known(one.joiners(), other.joiners(), Integer::sum),
        known(one.leavers(), other.leavers(), Integer::sum),
        given(one.internalMovesIn(), other.internalMovesIn()),
        given(one.internalMovesOut(), other.internalMovesOut()),
        given(one.tupeIn(), other.tupeIn()),
        given(one.tupeOut(), other.tupeOut()),
        null);
  }

  private static @Nullable Sickness sickness(@Nullable Sickness one, @Nullable Sickness other) {
    return one == null || other == null
        ? null
        : new Sickness(
            known(one.wteDaysLost(), other.wteDaysLost(), BigDecimal::add),
            known(one.wteDaysAvailable(), other.wteDaysAvailable(), BigDecimal::add));
  }

  /** The sum of two numbers that both have to be known. */
  private static <N> @Nullable N known(@Nullable N one, @Nullable N other, BinaryOperator<N> plus) {
    return one == null || other == null ? null : plus.apply(one, other);
  }

  /** The sum of what is given of two optional counts. */
  private static @Nullable Integer given(@Nullable Integer one, @Nullable Integer other) {
    return Stream.of(one, other).filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
  }
}
