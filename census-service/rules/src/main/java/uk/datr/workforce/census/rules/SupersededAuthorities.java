package uk.datr.workforce.census.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Header;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * Codes of authorities that were replaced before the reference date, or come into force after it, and what is recorded
 * for them (rule C010). A code whose area was divided has no single other code and stays wrong (C011).
 */
public final class SupersededAuthorities {

  private final LocalDate referenceDate;
  private final LocalAuthorities all;

  private SupersededAuthorities(LocalDate referenceDate, LocalAuthorities all) {
    this.referenceDate = referenceDate;
    this.all = all;
  }

  /** The codes on a reference date. */
  public static SupersededAuthorities on(LocalDate referenceDate, LocalAuthorities all) {
    return new SupersededAuthorities(referenceDate, all);
  }

  /** The return with every replaceable code replaced; to be stored in the place of what was sent. */
  public ReturnContent recorded(ReturnContent content) {
    Header header = content.header();
    return content.with(header.serving(recorded(header.laCodes())), split(content.laSplit()));
  }

  /** The code that is recorded for a code: itself, unless it has a single replacement. */
  String recorded(String code) {
    return replacement(code).orElse(code);
  }

  /** The one code in force that stands for a code that is not; empty when there is none or the code is in force. */
  Optional<String> replacement(String code) {
    if (inForce(code)) {
      return Optional.empty();
    }
    List<String> others = others(code);
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  boolean inForce(String code) {
    return all.find(code).filter(one -> one.validOn(referenceDate)).isPresent();
  }

  /** Codes in force that followed a code, or that it is to follow. */
  List<String> others(String code) {
    Optional<LocalAuthority> authority = all.find(code);
    return authority.isEmpty()
        ? List.of()
        : all.validOn(referenceDate).stream()
            .filter(other ->
                other.successorCodes().contains(code)
                    || authority.get().successorCodes().contains(other.laCode()))
            .map(LocalAuthority::laCode)
            .toList();
  }

  private @Nullable List<String> recorded(@Nullable List<String> codes) {
    return codes == null ? null : codes.stream().map(this::recorded).distinct().toList();
  }

  /** Lines of one authority under two codes become one line. */
  private @Nullable List<LaSplit> split(@Nullable List<LaSplit> lines) {
    if (lines == null || lines.stream().noneMatch(this::isReplaceable)) {
      return lines;
    }
    Map<String, LaSplit> byCode = new LinkedHashMap<>();
    for (LaSplit line : lines) {
      String code = line.laCode() == null ? "" : recorded(line.laCode());
      byCode.merge(code, new LaSplit(line.laCode() == null ? null : code, line.wte()), this::sum);
    }
    return List.copyOf(byCode.values());
  }

  private boolean isReplaceable(LaSplit line) {
    return line.laCode() != null && replacement(line.laCode()).isPresent();
  }

  private LaSplit sum(LaSplit one, LaSplit other) {
    BigDecimal first = one.wte();
    BigDecimal second = other.wte();
    return new LaSplit(one.laCode(), first == null || second == null ? null : first.add(second));
  }
}
