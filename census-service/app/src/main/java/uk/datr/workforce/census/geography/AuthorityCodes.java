package uk.datr.workforce.census.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * Reads GSS codes of authorities that were given for a span of days: a code that had ended before is replaced by the one that took
 * its place (C010), unless several did.
 */
public final class AuthorityCodes {

  private final LocalAuthorities authorities;

  /** Reads them by these authorities. */
  public AuthorityCodes(LocalAuthorities authorities) {
    this.authorities = authorities;
  }

  /**
   * The code under which an authority is recorded.
   *
   * @param from first day of what it is recorded for
   * @param findings where a fault or a replacement is named
   * @return null when it cannot be recorded
   */
  public @Nullable String recorded(
      String code, LocalDate from, String pointer, List<Finding> findings) {
    Optional<LocalAuthority> found = authorities.find(code);
    if (found.isEmpty()) {
      findings.add(
          Finding.error("C011", pointer, code + " is not an English upper-tier authority."));
      return null;
    }
    LocalAuthority authority = found.get();
    if (authority.validTo() == null || !authority.validTo().isBefore(from)) {
      return code;
    }
    if (authority.successorCodes().size() != 1) {
      findings.add(
          Finding.error(
              "C011",
              pointer,
              "%s ended on %s; say which of its successors is meant: %s."
                  .formatted(
                      code, authority.validTo(), String.join(", ", authority.successorCodes()))));
      return null;
    }
    String successor = authority.successorCodes().getFirst();
    findings.add(
        Finding.warning(
            "C010",
            pointer,
            "%s has been replaced by %s; recorded as %s.".formatted(code, successor, successor)));
    return recorded(successor, from, pointer, findings);
  }
}
