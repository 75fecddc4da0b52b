package uk.datr.workforce.census.areas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import uk.datr.workforce.census.geography.AuthorityCodes;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.http.Precondition;
import uk.datr.workforce.kit.outbox.Outbox;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.kit.problem.ProblemType;
import uk.datr.workforce.kit.problem.Severity;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Enters and changes commissioning areas. */
@ApplicationScoped
public class AreaRegister {

  private final AreaStore areas;
  private final AuthorityCodes codes;
  private final Outbox outbox;
  private final AuditLog audit;

  AreaRegister(AreaStore areas, LocalAuthorities authorities, Outbox outbox, AuditLog audit) {
    this.areas = areas;
    this.codes = new AuthorityCodes(authorities);
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Enters an area or replaces what the register says about it. */
  @Transactional
  AreaResult put(Act act, String areaCode, AreaEntry entry, Precondition precondition) {
    areas.hold();
    Optional<CommissioningArea> before = areas.find(areaCode);
    Optional<ProblemType> refusal =
        precondition.refusal(
            before.map(present -> Precondition.tag(present.revision())).orElse(null));
    if (refusal.isPresent()) {
      return new AreaResult.Stale(refusal.get());
    }
    List<Finding> findings = new ArrayList<>();
    CommissioningArea area =
        area(areaCode, entry, before.map(present -> present.revision() + 1).orElse(1), findings);
    check(area, findings);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new AreaResult.Refused(findings);
    }
    areas.put(area);
    outbox.append(act, EventTypes.AREA_CHANGED, areaCode, area.toEvent());
    audit.append(
        act,
        before.isEmpty() ? "area-entered" : "area-changed",
        "area",
        areaCode,
        area.organisationCode(),
        Map.of("laCodes", area.laCodes(), "revision", area.revision()));
    return new AreaResult.Done(area.saying(findings), before.isEmpty());
  }

  /** Whether the register says of an area just what an entry says. */
  boolean says(String areaCode, AreaEntry entry, List<Finding> said) {
    Optional<CommissioningArea> present = areas.find(areaCode);
    return present.isPresent()
        && present.get().equals(area(areaCode, entry, present.get().revision(), said));
  }

  private CommissioningArea area(
      String areaCode, AreaEntry entry, int revision, List<Finding> findings) {
    return new CommissioningArea(
        areaCode,
        entry.name().strip(),
        entry.organisationCode(),
        recorded(entry, findings),
        entry.validFrom(),
        entry.validTo(),
        null,
        revision);
  }

  private List<String> recorded(AreaEntry entry, List<Finding> findings) {
    TreeSet<String> recorded = new TreeSet<>();
    for (int i = 0; i < entry.laCodes().size(); i++) {
      String pointer = "/laCodes/" + i;
      String code = codes.recorded(entry.laCodes().get(i), entry.validFrom(), pointer, findings);
      if (code != null && !recorded.add(code)) {
        findings.add(Finding.error("C013", pointer, code + " is named twice."));
      }
    }
    return List.copyOf(recorded);
  }

  private void check(CommissioningArea area, List<Finding> findings) {
    if (!areas.authority(area.organisationCode())) {
      findings.add(
          notAllowed("/organisationCode", "There is no such local authority in the register."));
    }
    if (area.validTo() != null && area.validTo().isBefore(area.validFrom())) {
      findings.add(notAllowed("/validTo", "The last day lies before the first."));
    }
    for (CommissioningArea other : areas.overlapping(area)) {
      findings.add(
          notAllowed(
              "/laCodes",
              "An authority of it lies in the area %s on the same days."
                  .formatted(other.areaCode())));
    }
  }

  private static Finding notAllowed(String pointer, String message) {
    return Finding.error("NOT_ALLOWED", pointer, message);
  }
}
