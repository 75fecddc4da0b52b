package uk.datr.workforce.census.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.events.ReturnKind;

/** Sections M and N of a return: what pays for the staff, and which authority it works for. */
final class ExampleMoney {
  private static final LocalDate GRANTS_MERGED = LocalDate.of(2025, Month.APRIL, 1);
  private static final String EMPLOYMENT_SUPPORT = "DAW07";

  /** Less than this is nobody's funding. */
  private static final double LEAST_HUNDREDTHS = 20;

  private static final Map<String, Double> TREATMENT =
      ExampleMix.of(
          "PHG:660 SSMTR:210 RSDATG:30 OTHER_OHID:20 LA_OTHER:30 NHS:20 CHARITABLE:20 OTHER:5 NK:5");
  private static final Map<String, Double> OUTREACH =
      ExampleMix.of("PHG:330 RSDATG:450 SSMTR:160 LA_OTHER:40 CHARITABLE:20");
  private static final Map<String, Double> COMMISSIONING =
      ExampleMix.of("PHG:760 SSMTR:200 LA_OTHER:40");
  private static final Map<String, Double> LIVED_EXPERIENCE =
      ExampleMix.of("PHG:330 SSMTR:200 CHARITABLE:340 LA_OTHER:60 OTHER:70");

  private final LocalDate day;

  /**
   * @param day reference date: grants were merged in 2025
   */
  ExampleMoney(LocalDate day) {
    this.day = day;
  }

  /** Section M, which adds up to the paid WTE. Employment support has its own grant, as long as there is one. */
  List<Funding> funding(ExampleAnswer answer) {
    boolean merged = !day.isBefore(GRANTS_MERGED);
    Map<String, Double> mix = mix(answer);
    long support = answer.hundredths(role -> role.code().equals(EMPLOYMENT_SUPPORT));
    long others = answer.hundredths(_ -> true) - support;
    List<String> sources = List.copyOf(mix.keySet());
    double[] weights =
        sources.stream().mapToDouble(source -> weight(answer, mix, source, others)).toArray();
    weights[0] = Math.max(weights[0], 0.01);
    long[] wte = ExampleAllocation.allocate(others, weights);
    Map<String, Long> bySource = new java.util.TreeMap<>();
    for (int i = 0; i < wte.length; i++) {
      String source = sources.get(i);
      boolean grant = source.equals("SSMTR") || source.equals("RSDATG");
      bySource.merge(merged && grant ? "DATRIG" : source, wte[i], Long::sum);
    }
    bySource.merge(merged ? "DATRIG" : "IPS", support, Long::sum);
    List<Funding> lines = new ArrayList<>();
    bySource.forEach((source, part) -> {
      if (part > 0) {
        lines.add(new Funding(source, BigDecimal.valueOf(part, 2)));
      }
    });
    return lines;
  }

  private static Map<String, Double> mix(ExampleAnswer answer) {
    ReturnKind kind = answer.service().unit().kind();
    return kind == ReturnKind.COMMISSIONER
        ? COMMISSIONING
        : kind == ReturnKind.LERO
            ? LIVED_EXPERIENCE
            : answer.service().kind() == ExampleServiceKind.OUTREACH ? OUTREACH : TREATMENT;
  }

  private static double weight(
      ExampleAnswer answer, Map<String, Double> mix, String source, long others) {
    double weight =
        mix.getOrDefault(source, 0.0)
            * ExampleChance.between(0.5, 1.5, "funding", source, answer.service().key());
    return weight * others < LEAST_HUNDREDTHS ? 0 : weight;
  }

  /** Section N of a service that works for several authorities: most of it for its own. */
  List<LaSplit> laSplit(ExampleAnswer answer, List<String> authorities) {
    double[] weights = new double[authorities.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          (i == 0 ? 3 : 1) * ExampleChance.between(0.7, 1.3, "split", answer.service().key(), i);
    }
    long[] wte = ExampleAllocation.allocate(answer.hundredths(_ -> true), weights);
    List<LaSplit> lines = new ArrayList<>();
    for (int i = 0; i < wte.length; i++) {
      lines.add(new LaSplit(authorities.get(i), BigDecimal.valueOf(wte[i], 2)));
    }
    return lines;
  }
}
