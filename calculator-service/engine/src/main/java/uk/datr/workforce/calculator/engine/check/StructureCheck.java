package uk.datr.workforce.calculator.engine.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.StructuralNeed;
import uk.datr.workforce.calculator.engine.model.StructureType;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;
import uk.datr.workforce.calculator.engine.request.StructureEntry;

/** Reads who leads, supports or supervises whom (specification B3). */
final class StructureCheck {

  private final Findings findings;
  private final Pointer at;
  private final @Nullable List<@Nullable StructureEntry> entries;
  private final ModelledRoles roles;

  StructureCheck(Findings findings, Pointer at, ParameterEntries parameters) {
    this.findings = findings;
    this.at = at;
    this.entries = parameters.structure();
    this.roles = ModelledRoles.of(findings, parameters.roles());
  }

  /** The needs that could be read. */
  List<StructuralNeed> read() {
    List<StructuralNeed> needs = new ArrayList<>();
    if (entries != null) {
      for (int index = 0; index < entries.size(); index++) {
        StructureEntry entry = entries.get(index);
        if (entry == null) {
          findings.missing(at.to(index));
        } else {
          StructuralNeed need = need(entry, at.to(index));
          if (need != null) {
            needs.add(need);
          }
        }
      }
    }
    return List.copyOf(needs);
  }

  private @Nullable StructuralNeed need(StructureEntry entry, Pointer here) {
    StructureType type = findings.code(StructureType.class, entry.type(), here.to("type"));
    Role provider = roles.reference(entry.provider(), here.to("provider"));
    SortedSet<Role> of = of(entry.of(), here.to("of"));
    if (type == null) {
      return null;
    }
    return switch (type) {
      case SPAN -> {
        double span = findings.number(entry.span(), Range.POSITIVE, here.to("span"));
        yield provider == null ? null : new StructuralNeed.Span(provider, of, span);
      }
      case SUPERVISION -> {
        double hours =
            findings.number(
                entry.hoursPerMonthPerHead(), Range.NOT_NEGATIVE, here.to("hoursPerMonthPerHead"));
        double group = findings.number(entry.groupSize(), Range.atLeast(1), here.to("groupSize"));
        double share = findings.number(entry.share(), Range.SHARE, here.to("share"));
        yield provider == null
            ? null
            : new StructuralNeed.Supervision(provider, of, hours, group, share);
      }
    };
  }

  private SortedSet<Role> of(@Nullable List<@Nullable String> codes, Pointer here) {
    SortedSet<Role> of = new TreeSet<>();
    if (codes == null || codes.isEmpty()) {
      findings.missing(here);
      return of;
    }
    for (int index = 0; index < codes.size(); index++) {
      Role role = roles.reference(codes.get(index), here.to(index));
      if (role != null && !of.add(role)) {
        findings.add(
            FaultCode.DUPLICATE_CODE, here.to(index), "This role stands in the list already.");
      }
    }
    return Collections.unmodifiableSortedSet(of);
  }
}
