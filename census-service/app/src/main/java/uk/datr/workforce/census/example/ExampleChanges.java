package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.census.example.ExampleChange.Kind;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;

/**
 * Invents what happened to the units between the first collection and the register of 2024: authorities were divided,
 * teams merged, contracts went to other organisations, mostly from the NHS to the voluntary sector.
 */
final class ExampleChanges {
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, Month.JUNE, 30);

  /** Teams of young people's commissioners that joined the first team in 2023. */
  private static final int MERGED_TEAMS = 12;

  /** Share of an authority's commissioning WTE in its second team. */
  private static final double SECOND_TEAM = 0.3;

  private static final int NEW_LEROS = 2;
  private static final int CONTRACTS_WITHIN_VOLUNTARY_SECTOR = 8;

  private final List<ExampleArea> areas;
  private final List<ExampleOrganisation> organisations;
  private final List<ExampleService> services;
  private final ExampleProviders providers;
  private final Set<String> newAuthorities;
  private final Set<String> changed = new HashSet<>();
  private final List<ExampleChange> changes = new ArrayList<>();

  /**
   * @param areas of 2024
   * @param organisations of 2024; those that ended before are added
   * @param services of 2024
   */
  ExampleChanges(
      List<ExampleArea> areas,
      List<ExampleOrganisation> organisations,
      List<ExampleService> services,
      ExampleProviders providers) {
    this.areas = areas;
    this.organisations = organisations;
    this.services = services;
    this.providers = providers;
    this.newAuthorities =
        areas.stream()
            .filter(area -> area.codeOn(FIRST_DAY).isEmpty())
            .map(ExampleArea::laCode)
            .collect(Collectors.toSet());
  }

  /** Every change, oldest first. */
  List<ExampleChange> all(Set<String> withSecondTeam) {
    LocalAuthorities.load().validOn(FIRST_DAY).stream()
        .filter(authority -> authority.successorCodes().size() > 1)
        .forEach(this::divided);
    merged(withSecondTeam);
    begun();
    contracts(2023, 0.015, 0.004, 0);
    contracts(2024, 0.045, 0.008, 0.008);
    return List.copyOf(changes);
  }

  /** The services of a divided authority: one of each kind before, one in each new authority afterwards. */
  private void divided(LocalAuthority authority) {
    ExampleOrganisation council =
        new ExampleOrganisation(
            ExampleRegister.authorityCode(organisationsOfAuthorities() + 1),
            authority.name() + " Example Council",
            OrganisationKind.LOCAL_AUTHORITY,
            "LA",
            authority.laCode(),
            null,
            ExampleRegister.REGISTERED,
            authority.validTo());
    organisations.add(council);
    for (ExampleServiceKind kind : ExampleServiceKind.values()) {
      List<ExampleService> after =
          services.stream()
              .filter(service -> service.kind() == kind)
              .filter(service -> authority.successorCodes().contains(service.unit().laCode()))
              .toList();
      if (!after.isEmpty() && kind.returnType() != ReturnKind.LERO) {
        change(
            new ExampleChange(
                2023,
                Kind.REORGANISATION,
                List.of(before(authority, council, kind, after)),
                after));
      }
    }
  }

  private ExampleService before(
      LocalAuthority authority,
      ExampleOrganisation council,
      ExampleServiceKind kind,
      List<ExampleService> after) {
    ExampleUnit first = after.getFirst().unit();
    boolean run = first.sector().equals("LA");
    boolean commissions = kind.returnType() == ReturnKind.COMMISSIONER;
    String name =
        authority.name()
            + " Example "
            + (commissions ? "Commissioning Team" : ExampleProviders.serviceName(kind));
    return ExampleService.of(
        ExampleUnit.of(
            run ? council.code() : providers.nationalOwner(organisations, first),
            name,
            kind.returnType(),
            authority.laCode(),
            first.sector(),
            commissions ? null : providers.nextAgency(),
            ExampleRegister.REGISTERED),
        kind,
        after.stream().mapToDouble(ExampleService::size).sum());
  }

  /** Larger authorities that have one commissioning team had a second one in 2022. */
  private void merged(Set<String> withSecondTeam) {
    services.stream()
        .filter(service -> service.unit().kind() == ReturnKind.COMMISSIONER)
        .filter(service -> !withSecondTeam.contains(service.unit().laCode()))
        .filter(service -> !ExampleRegister.DEMONSTRATED.contains(service.unit().laCode()))
        .filter(this::free)
        .sorted(Comparator.comparingDouble(ExampleService::size).reversed())
        .limit(MERGED_TEAMS)
        .toList()
        .forEach(main -> {
          ExampleUnit unit = main.unit();
          ExampleUnit second =
              ExampleUnit.of(
                  unit.organisationCode(),
                  unit.name().replace("Commissioning Team", "Young People's Commissioning Team"),
                  unit.kind(),
                  unit.laCode(),
                  unit.sector(),
                  null,
                  ExampleRegister.REGISTERED);
          change(
              new ExampleChange(
                  2023,
                  Kind.MERGER,
                  List.of(ExampleService.of(second, main.kind(), main.size() * SECOND_TEAM)),
                  List.of(main)));
        });
  }

  /** LEROs that began in 2023, those of new authorities among them. */
  private void begun() {
    List<ExampleService> leros =
        services.stream().filter(service -> service.unit().kind() == ReturnKind.LERO).toList();
    List<ExampleService> begun =
        new ArrayList<>(
            leros.stream().filter(lero -> newAuthorities.contains(lero.unit().laCode())).toList());
    leros.reversed().stream()
        .filter(lero -> !begun.contains(lero))
        .limit(Math.max(0, NEW_LEROS - begun.size()))
        .forEach(begun::add);
    begun.forEach(
        lero -> change(new ExampleChange(2023, Kind.BEGINNING, List.of(), List.of(lero))));
  }

  /**
   * Contracts that the voluntary sector won.
   *
   * @param nhs share of all providers' WTE that came from the NHS; likewise from authorities and clinics
   */
  private void contracts(int year, double nhs, double la, double ind) {
    double all =
        services.stream()
            .filter(service -> service.unit().kind() == ReturnKind.PROVIDER)
            .mapToDouble(ExampleService::size)
            .sum();
    won(year, "NHS", nhs * all);
    won(year, "LA", la * all);
    won(year, "IND", ind * all);
    candidates(year).stream()
        .limit(CONTRACTS_WITHIN_VOLUNTARY_SECTOR)
        .forEach(service -> won(year, service, "VOL"));
  }

  private void won(int year, String sector, double wte) {
    double left = wte;
    for (ExampleService service : candidates(year)) {
      boolean fits = service.size() <= left * 1.2;
      if (fits && service.kind() == ExampleServiceKind.ADULT_COMMUNITY) {
        won(year, service, sector);
        left -= service.size();
      }
    }
  }

  private void won(int year, ExampleService service, String sector) {
    ExampleUnit unit = service.unit();
    ExampleUnit loser =
        ExampleUnit.of(
            providers.formerOwner(organisations, unit, sector),
            unit.name(),
            unit.kind(),
            unit.laCode(),
            sector,
            providers.nextAgency(),
            ExampleRegister.REGISTERED);
    change(new ExampleChange(year, Kind.CONTRACT, List.of(service.by(loser)), List.of(service)));
  }

  /** Voluntary services whose authority has had one code all the time, in an order that differs by year. */
  private List<ExampleService> candidates(int year) {
    Set<String> steady =
        areas.stream()
            .filter(area -> area.codeOn(FIRST_DAY).filter(area.laCode()::equals).isPresent())
            .map(ExampleArea::laCode)
            .collect(Collectors.toSet());
    return services.stream()
        .filter(service -> service.unit().kind() == ReturnKind.PROVIDER)
        .filter(service -> service.unit().sector().equals("VOL"))
        .filter(service -> steady.contains(service.unit().laCode()))
        .filter(service -> !ExampleRegister.DEMONSTRATED.contains(service.unit().laCode()))
        .filter(this::free)
        .sorted(
            Comparator.comparingDouble(
                service -> ExampleChance.fraction("contract", year, service.key())))
        .toList();
  }

  private boolean free(ExampleService service) {
    return !changed.contains(service.key());
  }

  private void change(ExampleChange change) {
    change.after().forEach(service -> changed.add(service.key()));
    changes.add(change);
  }

  private int organisationsOfAuthorities() {
    return Math.toIntExact(
        organisations.stream()
            .filter(organisation -> organisation.kind() == OrganisationKind.LOCAL_AUTHORITY)
            .count());
  }
}
