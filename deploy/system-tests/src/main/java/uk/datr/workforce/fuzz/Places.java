package uk.datr.workforce.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills the places of paths with identifiers that exist, chosen by the segment before the place. */
final class Places {

  private final World world;

  Places(World world) {
    this.world = world;
  }

  /** Identifiers for a request; those of a write that may succeed name what was made to be worn out. */
  Map<String, String> of(Target target, Member sender, Chance chance) {
    Map<String, String> values = new HashMap<>();
    String[] parts = target.operation().path().split("/", -1);
    boolean wearsOut = !target.operation().safe() && sender.mayCallNationally(target);
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].startsWith("{")) {
        String name = parts[i].substring(1, parts[i].length() - 1);
        List<String> candidates =
            wearsOut ? spare(target, parts[i - 1]) : known(target, parts[i - 1], sender, chance);
        String value = candidates.isEmpty() ? example(target, name) : chance.of(candidates);
        values.put(name, value);
      }
    }
    return values;
  }

  /** Identifiers of a kind that others own, and that the sender may not know. */
  List<String> foreign(String segment, Member sender) {
    return switch (segment) {
      case "organisations" ->
          world.organisations().keySet().stream()
              .filter(code -> !world.mayKnow(sender, code))
              .sorted()
              .toList();
      case "units", "returns", "expected-returns" ->
          world.units().values().stream()
              .filter(unit -> !world.mayKnow(sender, unit.organisation()))
              .map(World.Unit::id)
              .sorted()
              .toList();
      case "areas" ->
          world.organisations().values().stream()
              .filter(
                  one -> one.kind().equals("LOCAL_AUTHORITY") && !world.mayKnow(sender, one.code()))
              .map(World.Organisation::laCode)
              .filter(Objects::nonNull)
              .map(String::valueOf)
              .filter(code -> !ownAuthorities(sender).contains(code))
              .sorted()
              .toList();
      default -> List.of();
    };
  }

  private List<String> spare(Target target, String segment) {
    return switch (segment) {
      case "collections" -> world.spareCollections();
      case "organisations" -> world.spareOrganisations();
      case "units", "returns", "expected-returns" -> world.spareUnits();
      default -> world.pool(target, segment);
    };
  }

  private List<String> known(Target target, String segment, Member sender, Chance chance) {
    List<String> all = world.pool(target, segment);
    List<String> own =
        switch (segment) {
          case "collections" -> world.returnCollections();
          case "organisations" -> List.copyOf(sender.jobs().keySet().stream().sorted().toList());
          case "units" -> units(sender, false);
          case "returns", "expected-returns" -> units(sender, true);
          case "areas" -> ownAuthorities(sender);
          default -> List.of();
        };
    return own.isEmpty() || chance.percent(20) ? all : own;
  }

  private List<String> units(Member sender, boolean fuzzed) {
    return world.units().values().stream()
        .filter(unit -> (unit.fuzzed() || !fuzzed) && world.mayKnow(sender, unit.organisation()))
        .map(World.Unit::id)
        .sorted()
        .toList();
  }

  private List<String> ownAuthorities(Member sender) {
    List<String> codes = new ArrayList<>();
    for (String code : sender.jobs().keySet().stream().sorted().toList()) {
      World.Organisation own = world.organisations().get(code);
      if (own != null && own.laCode() != null) {
        codes.add(own.laCode());
      }
    }
    return codes;
  }

  private static String example(Target target, String name) {
    return target
        .operation()
        .parameter(name)
        .flatMap(parameter -> parameter.example())
        .orElseThrow(() -> new IllegalStateException(target.name() + " has no example of " + name));
  }
}
