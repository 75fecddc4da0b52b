package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.datr.workforce.census.rules.Figures;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.census.rules.ReturnTables.Qualified;
import uk.datr.workforce.census.rules.ReturnTables.Registered;
import uk.datr.workforce.census.rules.ReturnTables.Registration;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;
import uk.datr.workforce.referencedata.Role;
import uk.datr.workforce.referencedata.RoleGroup;

/** Sections I to L of a return: sickness, caseload, registration with qualifications, and pay. */
final class ExampleWork {
  private static final long WORKING_DAYS = 225;
  private static final Set<String> CASE_HOLDERS =
      Set.of("DAW01", "DAW02", "DAW03", "DAW04", "DAW05", "DAW06", "DAW08", "SWK01");
  private static final Set<String> PRESCRIBERS = Set.of("NUR03", "PHA02");
  private static final Map<String, Double> QUALIFICATIONS =
      ExampleMix.of("L2:100 L3:290 L4:140 L5:100 L6:200 L7P:80 NONE:50 NK:40");
  private static final Map<String, Double> AGENDA_FOR_CHANGE =
      ExampleMix.of("AFC2:40 AFC3:120 AFC4:150 AFC5:180 AFC6:290 AFC7:150 AFC8A:50 AFC8B:20");
  private static final Map<String, Double> OWN_PAY =
      ExampleMix.of("P1:60 P2:220 P3:300 P4:220 P5:120 P6:50 P7:20 NK:10");
  private static final Map<String, Double> AUTHORITY_PAY = ExampleMix.of("LA_GRADE:990 NK:10");

  private final int year;

  /**
   * @param year makes the years differ
   */
  ExampleWork(int year) {
    this.year = year;
  }

  /** Section I: 3 to 6 per cent of the working days, of the staff without bank and agency. */
  Sickness sickness(ExampleAnswer answer) {
    String key = answer.service().key();
    double available =
        new Figures(answer.content()).establishedWte().map(BigDecimal::doubleValue).orElse(0.0)
            * WORKING_DAYS
            * ExampleChance.between(0.96, 1.03, "days", key);
    double rate =
        ExampleChance.between(0.03, 0.06, "sickness", key)
            * ExampleChance.between(0.9, 1.1, "sickness", year, key);
    return new Sickness(decimal(available * rate), decimal(available));
  }

  /** Section J: nine of ten workers hold cases; as many as the kind of service has, about 40 in adult services. */
  List<Caseload> caseload(ExampleAnswer answer) {
    ExampleServiceKind kind = answer.service().kind();
    String key = answer.service().key();
    List<Caseload> lines = new ArrayList<>();
    if (kind == ExampleServiceKind.INPATIENT) {
      return lines;
    }
    for (Role role : answer.roles()) {
      long people = answer.people(role::equals);
      long wte = answer.hundredths(role::equals) * 9 / 10;
      if (CASE_HOLDERS.contains(role.code()) && wte > 0) {
        double cases =
            casesPerWte(kind)
                * ExampleChance.between(0.85, 1.15, "cases", key)
                * ExampleChance.between(0.95, 1.05, "cases", year, key, role.code());
        lines.add(
            new Caseload(
                role.code(),
                count(Math.max(1, Math.round(people * 0.9))),
                BigDecimal.valueOf(wte, 2),
                count(Math.round(wte * cases / 100))));
      }
    }
    return lines;
  }

  private static double casesPerWte(ExampleServiceKind kind) {
    return switch (kind) {
      case ADULT_COMMUNITY -> 43;
      case RECOVERY -> 32;
      case OUTREACH -> 27;
      case YOUNG_PEOPLE -> 19;
      default -> 11;
    };
  }

  /** Section K: everybody in a regulated role is registered, some counsellors and workers are accredited. */
  Registration registration(ExampleAnswer answer) {
    List<Registered> registered = new ArrayList<>();
    for (Role role : answer.roles()) {
      long people = answer.people(role::equals);
      if (role.regulated()) {
        registered.add(new Registered(role.code(), register(role), count(people)));
      } else {
        accredited(role, people, answer.service().key()).ifPresent(registered::add);
      }
    }
    long prescribers = answer.people(role -> PRESCRIBERS.contains(role.code()));
    Map<String, Long> qualifications =
        shared(QUALIFICATIONS, answer.people(), "qualification", answer.service().key());
    long therapists = answer.people(role -> role.group() == RoleGroup.PSY);
    add(
        qualifications,
        "SECTOR_L3_DA",
        Math.round(answer.people(role -> role.group() == RoleGroup.DAW) * 0.3));
    add(qualifications, "NMP", prescribers);
    add(qualifications, "CBT_ACCRED", Math.round(therapists * 0.25));
    add(qualifications, "DBT", Math.round(therapists * 0.1));
    return new Registration(
        registered,
        count(prescribers),
        qualifications.entrySet().stream()
            .map(one -> new Qualified(one.getKey(), count(one.getValue())))
            .toList());
  }

  private static String register(Role role) {
    return switch (role.group()) {
      case NUR -> "NMC";
      case MED -> "GMC";
      case SWK -> "SWE";
      case PHA -> "GPHC";
      default -> "HCPC";
    };
  }

  private static Optional<Registered> accredited(Role role, long people, String key) {
    double share =
        switch (role.code()) {
          case "PSY04", "PSY05" -> ExampleChance.between(0.5, 0.9, "accredited", key);
          case "DAW02" -> ExampleChance.between(0, 0.3, "accredited", key);
          default -> 0;
        };
    long some = Math.round(people * share);
    return some == 0
        ? Optional.empty()
        : Optional.of(
            new Registered(
                role.code(),
                role.group() == RoleGroup.DAW ? "ADDICTION_PROF" : "BACP",
                count(some)));
  }

  /** Section L: bands of the NHS in its units, grades in authorities, pay of their own elsewhere. */
  List<Pay> pay(ExampleAnswer answer) {
    long doctors = answer.people(role -> role.group() == RoleGroup.MED);
    Map<String, Double> mix =
        switch (answer.service().unit().sector()) {
          case "NHS" -> AGENDA_FOR_CHANGE;
          case "LA" -> AUTHORITY_PAY;
          default -> OWN_PAY;
        };
    Map<String, Long> bands = shared(mix, answer.people() - doctors, "pay", answer.service().key());
    add(bands, "MED", doctors);
    add(bands, "UNPAID", answer.unpaid());
    return bands.entrySet().stream()
        .map(band -> new Pay(band.getKey(), count(band.getValue())))
        .toList();
  }

  private static Map<String, Long> shared(
      Map<String, Double> mix, long people, String word, String key) {
    List<String> codes = List.copyOf(mix.keySet());
    long[] parts =
        ExampleAllocation.allocate(
            people,
            codes.stream()
                .mapToDouble(code ->
                    mix.getOrDefault(code, 0.0) * ExampleChance.between(0.6, 1.4, word, code, key))
                .toArray());
    Map<String, Long> shared = new TreeMap<>();
    for (int i = 0; i < parts.length; i++) {
      add(shared, codes.get(i), parts[i]);
    }
    return shared;
  }

  private static void add(Map<String, Long> counts, String code, long people) {
    if (people > 0) {
      counts.put(code, people);
    }
  }

  private static int count(long people) {
    return Math.toIntExact(people);
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(Math.round(value * 100), 2);
  }
}
