package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.geography.AuthorityCodes;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.CodeLists;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.Regions;

/** What must hold for an entry of the register. Code lists and authorities are asked as the rules of returns ask them. */
@ApplicationScoped
public class RegisterRules {

  private final LocalAuthorities localAuthorities;
  private final AuthorityCodes authorityCodes;
  private final CodeLists codeLists;

  RegisterRules(LocalAuthorities localAuthorities, CodeLists codeLists) {
    this.localAuthorities = localAuthorities;
    this.authorityCodes = new AuthorityCodes(localAuthorities);
    this.codeLists = codeLists;
  }

  /**
   * An organisation as it is recorded: an authority's code that had ended before its first day is replaced (C010), and the region
   * follows from the authority. When the first day is not known, the code stays.
   */
  OrganisationEntry recorded(OrganisationEntry entry, List<Finding> findings) {
    String code = recorded(entry.laCode(), entry.validFrom(), findings);
    return entry.in(code, code == null ? null : regionOf(code).orElse(null));
  }

  /** A unit as it is recorded, in the same way. */
  UnitEntry recorded(UnitEntry entry, List<Finding> findings) {
    String code =
        Objects.requireNonNullElse(
            recorded(entry.laCode(), entry.validFrom(), findings), entry.laCode());
    return entry.in(code, regionOf(code).orElse(null));
  }

  private @Nullable String recorded(
      @Nullable String laCode, @Nullable LocalDate from, List<Finding> findings) {
    if (laCode == null || from == null || localAuthorities.find(laCode).isEmpty()) {
      // What is no authority at all is found with everything else.
      return laCode;
    }
    return Objects.requireNonNullElse(
        authorityCodes.recorded(laCode, from, "/laCode", findings), laCode);
  }

  /** Everything that is wrong with an organisation. */
  List<Finding> check(OrganisationEntry entry) {
    List<Finding> findings = new ArrayList<>();
    if (entry.kind() == OrganisationKind.LOCAL_AUTHORITY && entry.laCode() == null) {
      findings.add(missing("/laCode", "A local authority needs its GSS code."));
    }
    if (entry.kind() == OrganisationKind.NHSE_REGION && entry.nhsRegionCode() == null) {
      findings.add(missing("/nhsRegionCode", "A regional team needs the code of its NHS region."));
    }
    checkSector(entry.sector(), findings);
    checkAuthority(entry.laCode(), findings);
    checkRegion(entry.nhsRegionCode(), regionOf(entry), findings);
    checkDates(entry.validFrom(), entry.validTo(), findings);
    return findings;
  }

  /** Everything that is wrong with a unit of that organisation; null when the organisation is unknown. */
  List<Finding> check(UnitEntry entry, @Nullable OrganisationKind owner) {
    List<Finding> findings = new ArrayList<>();
    if (owner == null) {
      findings.add(
          notAllowed(
              "/organisationCode",
              "There is no organisation " + entry.organisationCode() + " in the register."));
    } else if (!mayOwn(owner, entry.kind())) {
      findings.add(
          notAllowed(
              "/kind",
              "An organisation of kind " + owner + " has no unit of kind " + entry.kind() + "."));
    }
    checkSector(entry.sector(), findings);
    checkAuthority(entry.laCode(), findings);
    checkRegion(entry.nhsRegionCode(), regionOf(entry.laCode()).orElse(null), findings);
    checkDates(entry.validFrom(), entry.validTo(), findings);
    return findings;
  }

  /** The NHS region in which an organisation lies, if it lies in one. */
  @Nullable String regionOf(OrganisationEntry entry) {
    return entry.laCode() == null
        ? entry.nhsRegionCode()
        : regionOf(entry.laCode()).orElse(entry.nhsRegionCode());
  }

  /** The NHS region of an authority. */
  Optional<String> regionOf(String laCode) {
    return localAuthorities.find(laCode).map(LocalAuthority::nhsRegionCode);
  }

  /** Local authorities run services of their own, as the sector LA says (CL-04). */
  private static boolean mayOwn(OrganisationKind owner, ReturnKind unit) {
    return switch (unit) {
      case COMMISSIONER -> owner == OrganisationKind.LOCAL_AUTHORITY;
      case PROVIDER ->
          owner == OrganisationKind.PROVIDER || owner == OrganisationKind.LOCAL_AUTHORITY;
      case LERO -> owner == OrganisationKind.LERO;
      case UNKNOWN -> false;
    };
  }

  private void checkSector(@Nullable String sector, List<Finding> findings) {
    if (sector != null && codeLists.get("CL-04").find(sector).isEmpty()) {
      findings.add(Finding.error("C009", "/sector", sector + " is not a valid CL-04 code."));
    }
  }

  private void checkAuthority(@Nullable String laCode, List<Finding> findings) {
    if (laCode != null && localAuthorities.find(laCode).isEmpty()) {
      findings.add(
          Finding.error("C011", "/laCode", laCode + " is not an English upper-tier authority."));
    }
  }

  private static void checkRegion(
      @Nullable String given, @Nullable String derived, List<Finding> findings) {
    if (given == null) {
      return;
    }
    if (!Regions.nhs().containsKey(given)) {
      findings.add(notAllowed("/nhsRegionCode", given + " is not an NHS region."));
    } else if (!given.equals(derived)) {
      findings.add(
          notAllowed("/nhsRegionCode", "The authority lies in the NHS region " + derived + "."));
    }
  }

  private static void checkDates(
      @Nullable LocalDate from, @Nullable LocalDate to, List<Finding> findings) {
    if (from != null && to != null && to.isBefore(from)) {
      findings.add(notAllowed("/validTo", "The last day lies before the first."));
    }
  }

  private static Finding missing(String pointer, String message) {
    return Finding.error("MISSING", pointer, message);
  }

  private static Finding notAllowed(String pointer, String message) {
    return Finding.error("NOT_ALLOWED", pointer, message);
  }
}
