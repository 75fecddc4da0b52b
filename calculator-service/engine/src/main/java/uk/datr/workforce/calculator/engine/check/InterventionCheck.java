package uk.datr.workforce.calculator.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.Contact;
import uk.datr.workforce.calculator.engine.model.Driver;
import uk.datr.workforce.calculator.engine.model.Intervention;
import uk.datr.workforce.calculator.engine.model.InterventionCode;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.model.Volume;
import uk.datr.workforce.calculator.engine.request.InterventionEntry;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/** Reads the work that is done (specification B3). */
final class InterventionCheck {

  private static final Pattern LOCAL = Pattern.compile("X_[A-Z0-9_]{1,60}");
  private static final int MOST = 60;

  private final Findings findings;
  private final Pointer at;
  private final @Nullable Map<String, @Nullable InterventionEntry> entries;
  private final ModelledRoles roles;

  InterventionCheck(Findings findings, Pointer parametersAt, ParameterEntries parameters) {
    this.findings = findings;
    this.at = parametersAt.to("interventions");
    this.entries = parameters.interventions();
    this.roles = ModelledRoles.of(findings, parameters.roles());
  }

  SortedMap<String, Intervention> read() {
    SortedMap<String, Intervention> interventions = new TreeMap<>();
    if (entries == null) {
      findings.missing(at);
      return interventions;
    }
    if (entries.size() > MOST) {
      findings.add(FaultCode.OUT_OF_RANGE, at, "There can be at most 60 interventions.");
    }
    entries.forEach((code, entry) -> {
      Pointer here = at.to(code);
      if (!LOCAL.matcher(code).matches()) {
        findings.code(InterventionCode.class, code, here);
      }
      if (entry == null) {
        findings.missing(here);
      } else {
        Intervention intervention =
            new Intervention(volume(entry, here), contact(entry, here), staff(entry.staff(), here));
        interventions.put(code, intervention);
      }
    });
    return Collections.unmodifiableSortedMap(interventions);
  }

  private Volume volume(InterventionEntry entry, Pointer here) {
    Driver driver = findings.code(Driver.class, entry.driver(), here.to("driver"));
    boolean fixed = driver == Driver.FIXED_ANNUAL;
    boolean driven = driver != null && !fixed;
    if (driven && entry.coverage() == null) {
      findings.missing(here.to("coverage"));
    }
    if (driven && entry.frequency() == null) {
      findings.missing(here.to("frequency"));
    }
    var coverage =
        findings.numbers(SubstanceGroup.class, entry.coverage(), Range.SHARE, here.to("coverage"));
    var frequency =
        findings.numbers(
            ComplexityTier.class, entry.frequency(), Range.NOT_NEGATIVE, here.to("frequency"));
    Double given = entry.fixedVolume();
    Pointer fixedAt = here.to("fixedVolume");
    double contacts =
        fixed
            ? findings.number(given, Range.NOT_NEGATIVE, fixedAt)
            : findings.numberOr(0, given, Range.NOT_NEGATIVE, fixedAt);
    return driver == null || fixed
        ? new Volume.Fixed(contacts)
        : new Volume.Driven(driver, coverage, frequency);
  }

  private Contact contact(InterventionEntry entry, Pointer here) {
    return new Contact(
        findings.number(entry.contactMinutes(), Range.NOT_NEGATIVE, here.to("contactMinutes")),
        findings.numberOr(
            0, entry.nonContactMinutes(), Range.NOT_NEGATIVE, here.to("nonContactMinutes")),
        findings.numberOr(0, entry.travelMinutes(), Range.NOT_NEGATIVE, here.to("travelMinutes")),
        findings.numberOr(0, entry.dnaRate(), Range.BELOW_ONE, here.to("dnaRate")),
        findings.numberOr(0, entry.dnaTimeLost(), Range.SHARE, here.to("dnaTimeLost")),
        findings.numberOr(1, entry.groupSize(), Range.atLeast(1), here.to("groupSize")));
  }

  private SortedMap<Role, Double> staff(
      @Nullable Map<String, @Nullable Double> heads, Pointer here) {
    SortedMap<Role, Double> staff = new TreeMap<>();
    Pointer staffAt = here.to("staff");
    if (heads == null) {
      findings.missing(staffAt);
      return staff;
    }
    heads.forEach((code, number) -> {
      Role role = roles.reference(code, staffAt.to(code));
      double checked = findings.number(number, Range.NOT_NEGATIVE, staffAt.to(code));
      if (role != null) {
        staff.put(role, checked);
      }
    });
    return Collections.unmodifiableSortedMap(staff);
  }
}
