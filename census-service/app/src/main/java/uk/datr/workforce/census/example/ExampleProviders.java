package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.Regions;

/**
 * Spreads the providers' units over the authorities: every authority with services of its own has a main service, larger
 * ones have more. Some organisations are national charities with units in many authorities, some work in one only.
 */
final class ExampleProviders {
  private static final String LEEDS = "E08000035";
  private static final String BRISTOL = "E06000023";

  /** How an authority's staff is divided among its first, second, third … service. */
  private static final double[] DIVISION = {100, 30, 22, 18, 12, 10, 9, 8, 7};

  private static final List<String> CHARITIES =
      List.of(
          "Lantern Example Recovery",
          "Kestrel Example Trust",
          "Open Gate Example Services",
          "Tidewater Example Recovery",
          "Milestone Example Support",
          "Cairn Example Trust",
          "Willow Bridge Example Recovery",
          "Harbour Light Example Charity");
  private static final List<String> CLINICS =
      List.of(
          "Clearwater Example Clinics",
          "Oakfield Example Rehabilitation",
          "Sandhills Example House");
  private static final Map<ExampleServiceKind, String> SERVICE_NAMES =
      Map.of(
          ExampleServiceKind.ADULT_COMMUNITY, "Adult Service",
          ExampleServiceKind.YOUNG_PEOPLE, "Young People's Service",
          ExampleServiceKind.RECOVERY, "Recovery Service",
          ExampleServiceKind.OUTREACH, "Outreach Service",
          ExampleServiceKind.INPATIENT, "Inpatient Unit",
          ExampleServiceKind.REHABILITATION, "Residential Service");

  private final List<ExampleArea> areas;
  private final int units;
  private final double wte;
  private final LocalDate registered;
  private final Map<String, String> codeByName = new HashMap<>();
  private int agencies;
  private int nextCode = 1001;

  ExampleProviders(List<ExampleArea> areas, int units, double wte, LocalDate registered) {
    this.areas = areas;
    this.units = units;
    this.wte = wte;
    this.registered = registered;
  }

  /** Adds the provider organisations and their units to the register. */
  void register(List<ExampleOrganisation> organisations, List<ExampleService> services) {
    List<ExampleArea> served =
        areas.stream().filter(area -> !area.commissionsWithNeighbour()).toList();
    double all = served.stream().mapToDouble(ExampleArea::weight).sum();
    long[] one = served.stream().mapToLong(_ -> 1).toArray();
    long[] numbers =
        ExampleAllocation.allocate(
            units, served.stream().mapToDouble(ExampleArea::weight).toArray(), one);
    charity(organisations, "Aire Example Recovery", LEEDS);
    charity(organisations, "Avon Example Recovery", BRISTOL);
    CHARITIES.forEach(name -> charity(organisations, name, null));
    for (int i = 0; i < served.size(); i++) {
      ExampleArea area = served.get(i);
      int number = (int) Math.min(numbers[i], DIVISION.length);
      double division = 0;
      for (int slot = 0; slot < number; slot++) {
        division += DIVISION[slot];
      }
      for (int slot = 0; slot < number; slot++) {
        double size = wte * area.weight() / all * DIVISION[slot] / division;
        services.add(service(organisations, area, slot, size));
      }
    }
  }

  private ExampleService service(
      List<ExampleOrganisation> organisations, ExampleArea area, int slot, double size) {
    ExampleServiceKind kind = kind(area, slot);
    String sector = sector(area, slot);
    String organisation = owner(organisations, area, slot, sector);
    String name =
        area.shortName() + " Example " + serviceName(kind) + (slot > 5 ? " " + (slot - 4) : "");
    return ExampleService.of(
        ExampleUnit.of(
            organisation,
            name,
            ReturnKind.PROVIDER,
            area.laCode(),
            sector,
            nextAgency(),
            registered),
        kind,
        size);
  }

  /** What a service of a kind is called. */
  static String serviceName(ExampleServiceKind kind) {
    return Objects.requireNonNull(SERVICE_NAMES.get(kind));
  }

  /** An agency code that nobody has yet. */
  String nextAgency() {
    agencies++;
    return "EX%04d".formatted(agencies);
  }

  /** An organisation of a sector that ran a unit before its present owner did. */
  String formerOwner(List<ExampleOrganisation> organisations, ExampleUnit unit, String sector) {
    ExampleArea area =
        areas.stream().filter(one -> one.laCode().equals(unit.laCode())).findFirst().orElseThrow();
    return switch (sector) {
      case "LA" -> ExampleRegister.authorityCode(areas.indexOf(area) + 1);
      case "NHS" -> organisation(organisations, trust(area), sector, null);
      case "IND" -> organisation(organisations, CLINICS.getFirst(), sector, null);
      default ->
          CHARITIES.stream()
              .sorted(
                  Comparator.comparingDouble(
                      name -> ExampleChance.fraction("former", area.laCode(), name)))
              .map(name -> organisation(organisations, name, sector, null))
              .filter(code -> !code.equals(unit.organisationCode()))
              .findFirst()
              .orElseThrow();
    };
  }

  /** The owner of a unit, or a national charity where the owner works in the unit's authority alone. */
  String nationalOwner(List<ExampleOrganisation> organisations, ExampleUnit unit) {
    return organisations.stream()
        .filter(organisation -> organisation.code().equals(unit.organisationCode()))
        .filter(organisation -> organisation.laCode() == null)
        .map(ExampleOrganisation::code)
        .findFirst()
        .orElseGet(() -> organisation(organisations, CHARITIES.getFirst(), "VOL", null));
  }

  private static ExampleServiceKind kind(ExampleArea area, int slot) {
    return switch (slot) {
      case 0 -> ExampleServiceKind.ADULT_COMMUNITY;
      case 1 -> ExampleServiceKind.YOUNG_PEOPLE;
      case 2 ->
          ExampleChance.fraction("residential", area.laCode()) < 0.25
              ? ExampleServiceKind.REHABILITATION
              : ExampleServiceKind.RECOVERY;
      case 6 -> ExampleServiceKind.RECOVERY;
      case 3 -> ExampleServiceKind.INPATIENT;
      case 4, 7 -> ExampleServiceKind.OUTREACH;
      default -> ExampleServiceKind.REHABILITATION;
    };
  }

  /** Mostly voluntary; the shares of the published totals decide how often it is another sector. */
  private static String sector(ExampleArea area, int slot) {
    if (area.laCode().equals(LEEDS) || area.laCode().equals(BRISTOL)) {
      return slot == 3 ? "NHS" : "VOL";
    }
    double chance = ExampleChance.fraction("sector", area.laCode(), slot);
    return switch (kind(area, slot)) {
      case ADULT_COMMUNITY -> chance < 0.075 ? "NHS" : chance < 0.095 ? "LA" : "VOL";
      case YOUNG_PEOPLE -> chance < 0.05 ? "NHS" : chance < 0.16 ? "LA" : "VOL";
      case INPATIENT -> "NHS";
      case REHABILITATION -> chance < 0.8 ? "IND" : "VOL";
      case RECOVERY -> chance < 0.05 ? "LA" : "VOL";
      default -> "VOL";
    };
  }

  private String owner(
      List<ExampleOrganisation> organisations, ExampleArea area, int slot, String sector) {
    return switch (sector) {
      case "LA" -> ExampleRegister.authorityCode(areas.indexOf(area) + 1);
      case "NHS" -> organisation(organisations, trust(area), "NHS", null);
      default -> charityOrClinic(organisations, area, slot, sector);
    };
  }

  /** Two trusts a region. */
  private static String trust(ExampleArea area) {
    String half = ExampleChance.fraction("trust", area.laCode()) < 0.5 ? "First" : "Second";
    return Regions.name(area.nhsRegionCode()).orElseThrow() + " " + half + " Example NHS Trust";
  }

  private String charityOrClinic(
      List<ExampleOrganisation> organisations, ExampleArea area, int slot, String sector) {
    String key = area.laCode();
    if (sector.equals("IND")) {
      int clinic = (int) (ExampleChance.fraction("clinic", key) * CLINICS.size());
      return organisation(organisations, CLINICS.get(clinic), "IND", null);
    }
    if (slot == 0 && key.equals(LEEDS)) {
      return organisation(organisations, "Aire Example Recovery", sector, key);
    }
    if (slot == 0 && key.equals(BRISTOL)) {
      return organisation(organisations, "Avon Example Recovery", sector, key);
    }
    if (ExampleChance.fraction("local", key, slot) < 0.35) {
      return organisation(
          organisations, area.shortName() + " Example Recovery Charity", sector, key);
    }
    // Squared, so that the first charities of the list are much larger than the last ones.
    double chance = ExampleChance.fraction("charity", key, slot);
    return organisation(
        organisations, CHARITIES.get((int) (chance * chance * CHARITIES.size())), sector, null);
  }

  private void charity(
      List<ExampleOrganisation> organisations, String name, @Nullable String laCode) {
    organisation(organisations, name, "VOL", laCode);
  }

  private String organisation(
      List<ExampleOrganisation> organisations,
      String name,
      String sector,
      @Nullable String laCode) {
    return codeByName.computeIfAbsent(
        name,
        _ -> {
          String code = "ORG-%04d".formatted(nextCode++);
          organisations.add(
              new ExampleOrganisation(
                  code, name, OrganisationKind.PROVIDER, sector, laCode, null, registered, null));
          return code;
        });
  }
}
