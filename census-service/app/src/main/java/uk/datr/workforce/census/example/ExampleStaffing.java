package uk.datr.workforce.census.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import uk.datr.workforce.census.example.ExampleServiceKind.Share;
import uk.datr.workforce.census.example.ExampleTotals.Cell;
import uk.datr.workforce.referencedata.RoleGroup;

/**
 * Who works in which service: draws a plausible list of roles for every service, then scales it so that the services
 * that answered a collection add up to its {@link ExampleTotals} exactly. Services that did not answer are scaled by the
 * same factors, and so is the present collection by those of 2024: it continues the past.
 */
final class ExampleStaffing {
  /** Below this WTE a role is either left out or drawn at this size, so that its expected size stays. */
  private static final double SMALLEST = 0.7;

  /** Roles that the list does not have are no large part of a small service. */
  private static final String OTHER = "99";

  private static final double SOME_OTHERS = 8;

  private final Map<Cell, Double> factors = new LinkedHashMap<>();
  private final Map<Cell, Long> cells;
  private final List<ExampleService> answered;
  private final Map<Cell, List<Draft>> drafted;

  /** A line before it is scaled. */
  private record Draft(
      ExampleService service, Share share, String basis, boolean paid, double wte) {
    Cell cell() {
      return new Cell(service.unit().kind(), service.unit().sector(), share.group(), paid);
    }
  }

  /** Learns the factors of a collection from the services that answered. */
  ExampleStaffing(Map<Cell, Long> cells, List<ExampleService> answered) {
    this.cells = cells;
    this.answered = List.copyOf(answered);
    this.drafted = byCell(answered);
    drafted.forEach((cell, lines) ->
        factors.put(
            cell, cells.getOrDefault(cell, 0L) / lines.stream().mapToDouble(Draft::wte).sum()));
  }

  /** The staff of the services that answered, exact by cell. */
  Map<ExampleService, List<ExampleStaffLine>> exact() {
    Map<ExampleService, List<ExampleStaffLine>> staff = empty(answered);
    cells.forEach((cell, total) -> {
      List<Draft> drafts = drafted.getOrDefault(cell, List.of());
      long[] wte =
          ExampleAllocation.allocate(total, drafts.stream().mapToDouble(Draft::wte).toArray());
      for (int i = 0; i < wte.length; i++) {
        add(staff, drafts.get(i), wte[i]);
      }
    });
    return staff;
  }

  /** The staff of other services or of a later year: as large as that of the others, times the growth of each service. */
  Map<ExampleService, List<ExampleStaffLine>> scaled(
      List<ExampleService> services, ToDoubleFunction<ExampleService> growth) {
    Map<ExampleService, List<ExampleStaffLine>> staff = empty(services);
    for (ExampleService service : services) {
      for (Draft draft : drafts(service)) {
        double factor = factors.getOrDefault(draft.cell(), 0.0) * growth.applyAsDouble(service);
        add(staff, draft, Math.round(draft.wte() * factor));
      }
    }
    return staff;
  }

  private static void add(
      Map<ExampleService, List<ExampleStaffLine>> staff, Draft draft, long hundredths) {
    if (hundredths > 0) {
      List<ExampleStaffLine> lines = staff.get(draft.service());
      if (lines != null) {
        lines.add(
            new ExampleStaffLine(
                draft.service(), draft.share().role(), draft.basis(), draft.paid(), hundredths));
      }
    }
  }

  private static Map<ExampleService, List<ExampleStaffLine>> empty(List<ExampleService> services) {
    Map<ExampleService, List<ExampleStaffLine>> staff = new LinkedHashMap<>();
    services.forEach(service -> staff.put(service, new ArrayList<>()));
    return staff;
  }

  private static Map<Cell, List<Draft>> byCell(List<ExampleService> services) {
    Map<Cell, List<Draft>> byCell = new LinkedHashMap<>();
    for (ExampleService service : services) {
      for (Draft draft : drafts(service)) {
        byCell.computeIfAbsent(draft.cell(), _ -> new ArrayList<>()).add(draft);
      }
    }
    return byCell;
  }

  private static List<Draft> drafts(ExampleService service) {
    List<Draft> drafts = new ArrayList<>();
    if (service.nil()) {
      return drafts;
    }
    for (Share share : service.kind().paid()) {
      boolean core = share.equals(service.kind().paid().getFirst()) || leads(share, service);
      double wte = present(service, share, core, "paid");
      if (wte > 0) {
        drafts.addAll(byBasis(service, share, wte));
      }
    }
    for (Share share : service.kind().unpaid()) {
      double wte = present(service, share, false, "unpaid");
      if (wte > 0) {
        drafts.add(new Draft(service, share, unpaidKind(service, share), false, wte));
      }
    }
    return drafts;
  }

  /** A service of some size has a team manager. */
  private static boolean leads(Share share, ExampleService service) {
    return share.role().equals("MGA02") && service.size() >= 6;
  }

  private static double present(ExampleService service, Share share, boolean core, String words) {
    double expected =
        share.weight()
            * service.size()
            * ExampleChance.between(0.75, 1.25, "role", words, service.key(), share.role());
    if (expected >= SMALLEST || core) {
      return expected;
    }
    if (share.role().endsWith(OTHER) && service.size() < SOME_OTHERS) {
      return 0;
    }
    boolean drawn =
        ExampleChance.fraction("drawn", words, service.key(), share.role()) < expected / SMALLEST;
    return drawn ? SMALLEST : 0;
  }

  private static List<Draft> byBasis(ExampleService service, Share share, double wte) {
    double chance = ExampleChance.fraction("basis", service.key(), share.role());
    boolean clinical = share.group() == RoleGroup.NUR || share.group() == RoleGroup.MED;
    if (wte < 4) {
      String alone =
          share.group() == RoleGroup.MED && chance < 0.35
              ? "SELF_EMPLOYED"
              : share.group() == RoleGroup.COM && chance < 0.05
                  ? "SECONDED_IN"
                  : chance > 0.88 ? "FIXED_TERM" : "PERMANENT";
      return List.of(new Draft(service, share, alone, true, wte));
    }
    double fixedTerm = wte * (0.051 + 0.12 * chance);
    double temporary = wte * (clinical ? 0.1 : 0.05);
    double other = chance < 0.5 && temporary >= 0.5 ? temporary : 0;
    String otherBasis = clinical ? "AGENCY" : share.role().equals("DAW01") ? "BANK" : "APPRENTICE";
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft(service, share, "PERMANENT", true, wte - fixedTerm - other));
    drafts.add(new Draft(service, share, "FIXED_TERM", true, fixedTerm));
    if (other > 0) {
      drafts.add(new Draft(service, share, otherBasis, true, other));
    }
    return drafts;
  }

  private static String unpaidKind(ExampleService service, Share share) {
    double chance = ExampleChance.fraction("unpaid kind", service.key(), share.role());
    if (share.group() == RoleGroup.PEER) {
      return chance < 0.5 ? "PEER_MENTOR_UNPAID" : "VOLUNTEER";
    }
    return chance < 0.3 ? "STUDENT_PLACEMENT" : "VOLUNTEER";
  }
}
