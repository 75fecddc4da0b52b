package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.Regions;

/**
 * The organisations and units of the example history. Codes of the authorities, of NHS England and of the organisations
 * at which the example people work are agreed with deploy/keycloak/local.
 *
 * @param organisations of 2024, and those that ended before
 * @param services every unit of 2024
 * @param changes what happened to units before, oldest first
 */
record ExampleRegister(
    List<ExampleOrganisation> organisations,
    List<ExampleService> services,
    List<ExampleChange> changes) {

  /** First day of what was there before the first collection. */
  static final LocalDate REGISTERED = LocalDate.of(2022, 4, 1);

  private static final int PROVIDER_UNITS = 380;
  private static final int LERO_UNITS = 30;
  private static final int SECOND_TEAMS = 12;

  /** WTE before the totals are made exact: the published size over the share that answered. */
  private static final double PROVIDER_WTE = 13_316 / 0.89;

  private static final double COMMISSIONING_WTE = 565 / 0.94;
  private static final double LERO_WTE = 240 / 0.83;

  /** The authorities at which the demonstration's people work; they have one commissioning team. */
  static final Set<String> DEMONSTRATED = Set.of("E08000035", "E06000023");

  /** Registers everything for the authorities given, which are in the order of their codes. */
  static ExampleRegister of(List<ExampleArea> areas) {
    Builder builder = new Builder();
    areas.forEach(builder::authority);
    builder.national();
    Set<String> withSecondTeam =
        areas.stream()
            .filter(area -> !DEMONSTRATED.contains(area.laCode()))
            .sorted(Comparator.comparingDouble(ExampleArea::weight).reversed())
            .limit(SECOND_TEAMS)
            .map(ExampleArea::laCode)
            .collect(Collectors.toSet());
    builder.commissioning(areas, withSecondTeam);
    ExampleProviders providers =
        new ExampleProviders(areas, PROVIDER_UNITS, PROVIDER_WTE, REGISTERED);
    providers.register(builder.organisations, builder.services);
    builder.livedExperience(areas);
    List<ExampleChange> changes =
        new ExampleChanges(areas, builder.organisations, builder.services, providers)
            .all(withSecondTeam);
    return new ExampleRegister(
        List.copyOf(builder.organisations), List.copyOf(builder.services), changes);
  }

  private static final class Builder {
    final List<ExampleOrganisation> organisations = new ArrayList<>();
    final List<ExampleService> services = new ArrayList<>();

    void authority(ExampleArea area) {
      organisations.add(
          new ExampleOrganisation(
              authorityCode(organisations.size() + 1),
              area.shortName() + " Example Council",
              OrganisationKind.LOCAL_AUTHORITY,
              "LA",
              area.laCode(),
              null,
              REGISTERED,
              null));
    }

    void national() {
      organisations.add(
          organisation(
              "ORG-0200", "NHS England Example Programme Team", OrganisationKind.NHSE, null));
      int number = 201;
      for (Map.Entry<String, String> region : Regions.nhs().entrySet()) {
        organisations.add(
            organisation(
                "ORG-%04d".formatted(number++),
                "NHS England Example Team " + region.getValue(),
                OrganisationKind.NHSE_REGION,
                region.getKey()));
      }
      organisations.add(
          organisation("ORG-0300", "Example Survey Supplier", OrganisationKind.SUPPLIER, null));
    }

    void commissioning(List<ExampleArea> areas, Set<String> withSecondTeam) {
      for (int i = 0; i < areas.size(); i++) {
        ExampleArea area = areas.get(i);
        String code = authorityCode(i + 1);
        boolean two = withSecondTeam.contains(area.laCode());
        // A team has a core that even a small authority needs.
        double size =
            area.commissionsWithNeighbour()
                ? 0
                : COMMISSIONING_WTE * (0.35 / 151 + 0.65 * area.weight());
        services.add(team(area, code, "Commissioning Team", two ? size * 0.7 : size));
        if (two) {
          services.add(team(area, code, "Young People's Commissioning Team", size * 0.3));
        }
      }
    }

    void livedExperience(List<ExampleArea> areas) {
      List<ExampleArea> homes =
          areas.stream()
              .filter(area -> !area.commissionsWithNeighbour())
              .sorted(
                  Comparator.comparingDouble(area ->
                      area.laCode().equals("E08000035")
                          ? -1
                          : ExampleChance.fraction("lero", area.laCode())))
              .limit(LERO_UNITS)
              .toList();
      for (int i = 0; i < homes.size(); i++) {
        ExampleArea area = homes.get(i);
        String code = "ORG-%04d".formatted(5001 + i);
        String place = i == 0 ? "Roundhay" : area.shortName();
        String name = place + " Example Recovery Community";
        organisations.add(
            new ExampleOrganisation(
                code, name, OrganisationKind.LERO, "VOL", area.laCode(), null, REGISTERED, null));
        services.add(
            ExampleService.of(
                ExampleUnit.of(code, name, ReturnKind.LERO, area.laCode(), "VOL", null, REGISTERED),
                ExampleServiceKind.LIVED_EXPERIENCE,
                LERO_WTE / LERO_UNITS * ExampleChance.between(0.4, 1.6, "lero size", code)));
      }
    }

    private static ExampleService team(ExampleArea area, String code, String name, double size) {
      return ExampleService.of(
          ExampleUnit.of(
              code,
              area.shortName() + " Example " + name,
              ReturnKind.COMMISSIONER,
              area.laCode(),
              "LA",
              null,
              REGISTERED),
          ExampleServiceKind.COMMISSIONING,
          size);
    }

    private static ExampleOrganisation organisation(
        String code, String name, OrganisationKind kind, @Nullable String region) {
      return new ExampleOrganisation(code, name, kind, null, null, region, REGISTERED, null);
    }
  }

  /** Authorities are numbered in the order of their codes. */
  static String authorityCode(int number) {
    return "ORG-%04d".formatted(number);
  }
}
