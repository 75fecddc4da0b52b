package uk.datr.workforce.census.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.example.ExampleChange.Kind;

/** The example register at any reference date: which organisations, units and services there were, under which codes. */
final class ExampleTimeline {
  private final ExampleRegister register;
  private final Map<String, ExampleArea> areas = new HashMap<>();
  private final Map<String, ExampleChange> changeByKey = new HashMap<>();
  private final Set<UUID> changing = new HashSet<>();

  /**
   * @param areas of 2024
   * @param register of 2024, with the changes that led to it
   */
  ExampleTimeline(List<ExampleArea> areas, ExampleRegister register) {
    this.register = register;
    areas.forEach(area -> this.areas.put(area.laCode(), area));
    for (ExampleChange change : register.changes()) {
      changing.addAll(change.predecessors());
      change
          .after()
          .forEach(service -> {
            changing.add(service.unit().unitId());
            changeByKey.put(service.key(), change);
          });
    }
  }

  /** The services of a reference date, in an order that stays where the services stay. */
  List<ExampleService> services(LocalDate day) {
    List<ExampleService> services = new ArrayList<>();
    for (ExampleService service : register.services()) {
      ExampleChange change = changeByKey.get(service.key());
      if (change == null) {
        services.add(service);
      } else if (change.doneOn(day)) {
        services.add(service.by(successor(service.unit(), change)));
      } else {
        services.addAll(before(service, change));
      }
    }
    register.changes().stream()
        .filter(change -> change.kind() == Kind.REORGANISATION && !change.doneOn(day))
        .forEach(change -> services.addAll(change.before()));
    return services.stream().map(service -> service.by(coded(service.unit(), day))).toList();
  }

  /** The change by which a service came to its unit, if it has happened since the reference date before. */
  Optional<ExampleChange> changeOf(
      ExampleService service, @Nullable LocalDate before, LocalDate day) {
    return Optional.ofNullable(changeByKey.get(service.key()))
        .filter(change -> before != null && !change.doneOn(before) && change.doneOn(day));
  }

  /** The services whose contract went to another organisation since the reference date before, as they ended. */
  List<ExampleService> lost(@Nullable LocalDate before, LocalDate day) {
    return register.changes().stream()
        .filter(change -> change.kind() == Kind.CONTRACT)
        .filter(change -> before != null && !change.doneOn(before) && change.doneOn(day))
        .flatMap(change -> change.ended().stream())
        .toList();
  }

  /** Whether a service was or is a part of a change. */
  boolean changes(ExampleService service) {
    return changing.contains(service.unit().unitId());
  }

  /** The organisations that are new or different since the reference date before. */
  List<ExampleOrganisation> organisations(@Nullable LocalDate before, LocalDate day) {
    Map<String, ExampleOrganisation> known = before == null ? Map.of() : organisations(before);
    return organisations(day).values().stream()
        .filter(organisation -> !organisation.equals(known.get(organisation.code())))
        .toList();
  }

  /** The units that are new or different since the reference date before. */
  List<ExampleUnit> units(@Nullable LocalDate before, LocalDate day) {
    Map<UUID, ExampleUnit> known = before == null ? Map.of() : units(before);
    return units(day).values().stream()
        .filter(unit -> !unit.equals(known.get(unit.unitId())))
        .toList();
  }

  private Map<String, ExampleOrganisation> organisations(LocalDate day) {
    Map<String, ExampleOrganisation> organisations = new LinkedHashMap<>();
    for (ExampleOrganisation one : register.organisations()) {
      ExampleArea area = one.laCode() == null ? null : areas.get(one.laCode());
      if (area == null) {
        boolean ended = one.validTo() != null && one.validTo().isBefore(day);
        organisations.put(one.code(), dated(one, one.laCode(), one.validFrom(), ended));
      } else {
        LocalDate from =
            area.codeOn(one.validFrom()).isPresent()
                ? one.validFrom()
                : area.authority().validFrom();
        area.codeOn(day)
            .ifPresent(code -> organisations.put(one.code(), dated(one, code, from, false)));
      }
    }
    return organisations;
  }

  private Map<UUID, ExampleUnit> units(LocalDate day) {
    Map<UUID, ExampleUnit> units = new LinkedHashMap<>();
    register.changes().stream()
        .filter(change -> change.doneOn(day))
        .flatMap(change -> change.ended().stream())
        .forEach(service -> units.put(service.unit().unitId(), service.unit()));
    services(day).forEach(service -> units.put(service.unit().unitId(), service.unit()));
    return units;
  }

  private static ExampleUnit successor(ExampleUnit unit, ExampleChange change) {
    ExampleUnit since = change.kind() == Kind.MERGER ? unit : unit.from(change.begins());
    return switch (change.kind()) {
      case CONTRACT -> since.after(change.predecessors(), "CONTRACT_WON");
      case MERGER -> since.after(change.predecessors(), "MERGED");
      case REORGANISATION -> since.after(change.predecessors(), "SPLIT");
      case BEGINNING -> since;
    };
  }

  private static List<ExampleService> before(ExampleService service, ExampleChange change) {
    return switch (change.kind()) {
      case CONTRACT -> change.before();
      case MERGER -> {
        ExampleService joined = change.before().getFirst();
        yield List.of(service.ofSize(service.size() - joined.size()), joined);
      }
      case REORGANISATION, BEGINNING -> List.of();
    };
  }

  /** The unit under the code that its authority has on a day; a divided authority keeps its only code. */
  private ExampleUnit coded(ExampleUnit unit, LocalDate day) {
    ExampleArea area = areas.get(unit.laCode());
    return area == null ? unit : area.codeOn(day).map(unit::in).orElse(unit);
  }

  private static ExampleOrganisation dated(
      ExampleOrganisation one, @Nullable String laCode, LocalDate from, boolean ended) {
    return new ExampleOrganisation(
        one.code(),
        one.name(),
        one.kind(),
        one.sector(),
        laCode,
        one.nhsRegionCode(),
        from,
        ended ? one.validTo() : null);
  }
}
