package uk.datr.workforce.calculator.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import uk.datr.workforce.calculator.engine.Result;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * The arithmetic of the worked example as one would write it for that example alone: loops over arrays, without
 * checks, names or a trace. What the engine takes is compared with it. Everything that none of the twenty variables
 * of {@link Example} changes is worked out once.
 */
final class BareCalculation {

  private static final List<String> TIERS = List.of("LOW", "MEDIUM", "HIGH");
  private static final int GROUPS = 4;
  private static final int WORK = 9;

  private final double[] people = new double[GROUPS];
  private final double[] presentations = new double[GROUPS];
  private final double[][] mix = new double[GROUPS][3];
  private final int[] driver = new int[WORK];
  private final double[][] coverage = new double[WORK][GROUPS];
  private final double[][] frequency = new double[WORK][3];
  private final double[] travel = new double[WORK];
  private final double[] notes = new double[WORK];
  private final double[] groupSize = new double[WORK];
  private final double[] lost = new double[WORK];
  private final double[][] staff;
  private final double[] wteOfHour;
  private final double[] additional;
  private final double[] costOfWte;
  private final double[][] inverse;
  private final boolean[] byCaseload;

  /** Reads the example; what the engine found out about working time and structure is taken from its result. */
  BareCalculation(JsonNode request, Result result) {
    List<String> groups =
        request.path("demand").properties().stream().map(e -> e.getKey()).sorted().toList();
    for (int group = 0; group < GROUPS; group++) {
      JsonNode demand = request.path("demand").path(groups.get(group));
      people[group] = demand.path("count").doubleValue();
      presentations[group] = demand.path("newPresentations").doubleValue();
      for (int tier = 0; tier < 3; tier++) {
        mix[group][tier] = demand.path("complexityMix").path(TIERS.get(tier)).doubleValue();
      }
    }
    List<Role> roles = List.copyOf(result.roles().keySet());
    staff = new double[WORK][roles.size()];
    JsonNode interventions = request.at("/parameters/interventions");
    List<String> codes = interventions.properties().stream().map(e -> e.getKey()).sorted().toList();
    for (int work = 0; work < WORK; work++) {
      read(work, interventions.path(codes.get(work)), groups, roles);
    }
    wteOfHour = new double[roles.size()];
    additional = new double[roles.size()];
    costOfWte = new double[roles.size()];
    byCaseload = new boolean[roles.size()];
    double[][] structure = new double[roles.size()][roles.size()];
    for (int role = 0; role < roles.size(); role++) {
      Result.RoleFigures figures = result.roles().get(roles.get(role));
      if (figures == null) {
        throw new IllegalStateException("No figures of " + roles.get(role));
      }
      wteOfHour[role] = figures.caf() / figures.awtHours();
      additional[role] = figures.iafWte();
      costOfWte[role] = figures.annualCost() / figures.requiredWte();
      byCaseload[role] = figures.caseloadWte() > 0;
      var needs = result.structure().get(roles.get(role));
      for (int of = 0; of < roles.size() && needs != null; of++) {
        structure[role][of] = needs.getOrDefault(roles.get(of), 0.0);
      }
    }
    inverse = inverse(structure);
  }

  private void read(int work, JsonNode from, List<String> groups, List<Role> roles) {
    driver[work] =
        switch (from.path("driver").textValue()) {
          case "PER_CASELOAD_PLACE" -> 0;
          case "PER_NEW_PRESENTATION" -> 1;
          default -> 2;
        };
    for (int group = 0; group < GROUPS; group++) {
      coverage[work][group] = from.path("coverage").path(groups.get(group)).asDouble(0);
    }
    for (int tier = 0; tier < 3; tier++) {
      frequency[work][tier] = from.path("frequency").path(TIERS.get(tier)).asDouble(0);
    }
    travel[work] = from.path("travelMinutes").asDouble(0);
    notes[work] = from.path("nonContactMinutes").asDouble(0);
    groupSize[work] = from.path("groupSize").asDouble(1);
    double missed = from.path("dnaRate").asDouble(0);
    lost[work] =
        groupSize[work] == 1 ? missed / (1 - missed) * from.path("dnaTimeLost").asDouble(0) : 0;
    for (int role = 0; role < roles.size(); role++) {
      staff[work][role] = from.path("staff").path(roles.get(role).name()).asDouble(0);
    }
  }

  /** WTE of each role, then all WTE and all cost, for values of the twenty variables. */
  double[] run(double... values) {
    double[] persons = new double[GROUPS];
    double[] entering = new double[GROUPS];
    double[] caseload = new double[GROUPS];
    for (int group = 0; group < GROUPS; group++) {
      double growth = 1 + values[group] / 100;
      persons[group] = people[group] * growth;
      entering[group] = presentations[group] * growth;
      caseload[group] = persons[group] * values[GROUPS + group] / 52;
    }
    int roles = wteOfHour.length;
    double[] hours = new double[roles];
    for (int work = 0; work < WORK; work++) {
      double[] base = driver[work] == 0 ? caseload : driver[work] == 1 ? entering : persons;
      double volume = 0;
      for (int group = 0; group < GROUPS; group++) {
        for (int tier = 0; tier < 3; tier++) {
          volume += base[group] * mix[group][tier] * coverage[work][group] * frequency[work][tier];
        }
      }
      double session = values[2 * GROUPS + work] + travel[work];
      double minutes = session / groupSize[work] + notes[work] + lost[work] * session;
      for (int role = 0; role < roles; role++) {
        hours[role] += volume * minutes * staff[work][role] / 60;
      }
    }
    double high = values[2 * GROUPS + WORK];
    double low = values[2 * GROUPS + WORK + 1];
    double medium = values[2 * GROUPS + WORK + 2];
    double places = 0;
    for (int group = 0; group < GROUPS; group++) {
      places +=
          caseload[group] * (mix[group][0] / low + mix[group][1] / medium + mix[group][2] / high);
    }
    return required(hours, places);
  }

  private double[] required(double[] hours, double places) {
    int roles = hours.length;
    double[] direct = new double[roles];
    for (int role = 0; role < roles; role++) {
      double workload = hours[role] * wteOfHour[role] + additional[role];
      direct[role] = byCaseload[role] ? Math.max(workload, places) : workload;
    }
    double[] figures = new double[roles + 2];
    for (int role = 0; role < roles; role++) {
      double wte = 0;
      for (int of = 0; of < roles; of++) {
        wte += inverse[role][of] * direct[of];
      }
      figures[role] = wte;
      figures[roles] += wte;
      figures[roles + 1] += wte * costOfWte[role];
    }
    return figures;
  }

  /** (I − M)⁻¹ = I + M + M² + …, which ends here, as no role of the example calls for itself. */
  private static double[][] inverse(double[][] structure) {
    int size = structure.length;
    double[][] sum = new double[size][size];
    for (int step = 0; step <= size; step++) {
      double[][] next = new double[size][size];
      for (int row = 0; row < size; row++) {
        next[row][row] = 1;
        for (int column = 0; column < size; column++) {
          for (int between = 0; between < size; between++) {
            next[row][column] += structure[row][between] * sum[between][column];
          }
        }
      }
      sum = next;
    }
    return sum;
  }
}
