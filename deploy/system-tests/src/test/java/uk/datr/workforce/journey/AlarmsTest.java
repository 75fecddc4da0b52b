package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmsTest {
  private static final String RULES =
      """
      groups:
        - name: workforce
          rules:
            - alert: Late
              expr: sum by (instance) (increase(workforce_late_total{outcome="bad"}[10m])) > 60 or jvm_threads == 0
              annotations:
                runbook: docs/runbooks/late.md
            - alert: Away
              expr: up{job="workforce"} == 0
              annotations:
                runbook: docs/runbooks/away.md
      """;
  private static final Set<String> THERE = Set.of("workforce_late_total", "jvm_threads");

  @TempDir Path root = Path.of("");

  @BeforeEach
  void writeThePages() throws IOException {
    Files.createDirectories(root.resolve("docs/runbooks"));
    Files.writeString(root.resolve("docs/runbooks/late.md"), "# Late");
    Files.writeString(root.resolve("docs/runbooks/away.md"), "# Away");
    index("| Late | [Late](late.md) |\n| Away | [Away](away.md) |\n");
  }

  @Test
  void rulesWithTheirMetricsAndPagesHaveNoFaults() throws IOException {
    assertThat(Alarms.of(RULES).faults(THERE, root)).isEmpty();
  }

  @Test
  void aMetricThatNobodyHasIsAFault() throws IOException {
    assertThat(Alarms.of(RULES).faults(Set.of("jvm_threads", "workforce_later_total"), root))
        .containsExactly("Late computes with workforce_late_total");
    assertThat(Alarms.of(RULES).faults(Set.of("workforce_late_total"), root))
        .containsExactly("Late computes with jvm_threads");
  }

  @Test
  void aRuleWithoutAMetricIsAFault() throws IOException {
    assertThat(faultsWhen("expr: up{job=\"workforce\"} == 0", "expr: vector(1) > 0"))
        .containsExactly("Away computes with no metric");
  }

  @Test
  void aPageThatIsNotThereIsAFault() throws IOException {
    Files.delete(root.resolve("docs/runbooks/late.md"));

    assertThat(Alarms.of(RULES).faults(THERE, root)).containsExactly("Late has no page");
  }

  @Test
  void aRuleThatNamesNoPageIsAFault() throws IOException {
    assertThat(faultsWhen("runbook: docs/runbooks/away.md", "summary: away"))
        .containsExactly("Away has no page");
  }

  @Test
  void aPageThatTheListLacksOrGivesToAnotherRuleIsAFault() throws IOException {
    index("| Late | [Late](late.md) |\n| Away | [Away](late.md) |\n");

    assertThat(Alarms.of(RULES).faults(THERE, root))
        .containsExactly("Away is not in the list of pages");
  }

  @Test
  void aFileWithoutRulesIsAFault() throws IOException {
    assertThat(Alarms.of("groups: []").faults(THERE, root)).containsExactly("there are no rules");
  }

  private List<String> faultsWhen(String text, String other) throws IOException {
    assertThat(RULES).contains(text);
    return Alarms.of(RULES.replace(text, other)).faults(THERE, root);
  }

  private void index(String text) throws IOException {
    Files.writeString(root.resolve("docs/runbooks/README.md"), text);
  }
}
