package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

  @Test
  void aServiceStartsQuicklyUnlessItsPeakIsWanted() {
    assertThat(JavaCommand.service(Map.of()).line())
        .contains("-XX:TieredStopAtLevel=1", "-Xmx256m");
    assertThat(JavaCommand.service(Map.of(JavaCommand.PEAK_VARIABLE, "true")).line())
        .doesNotContain("-XX:TieredStopAtLevel=1")
        .contains("-Xmx512m");
  }
}
