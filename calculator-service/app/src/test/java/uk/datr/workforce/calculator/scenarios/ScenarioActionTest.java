package uk.datr.workforce.calculator.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScenarioActionTest {

  @Test
  void onlyADraftChangesAndNothingHappensToWhatWasWithdrawn() {
    assertThat(ScenarioAction.possible(ScenarioState.DRAFT))
        .containsExactly(
            ScenarioAction.CHANGE,
            ScenarioAction.SHARE,
            ScenarioAction.PUBLISH,
            ScenarioAction.WITHDRAW);
    assertThat(ScenarioAction.possible(ScenarioState.SHARED))
        .containsExactly(ScenarioAction.SHARE, ScenarioAction.PUBLISH, ScenarioAction.WITHDRAW);
    assertThat(ScenarioAction.possible(ScenarioState.PUBLISHED))
        .containsExactly(ScenarioAction.WITHDRAW);
    assertThat(ScenarioAction.possible(ScenarioState.WITHDRAWN)).isEmpty();
    assertThat(ScenarioAction.SHARE.after(ScenarioState.DRAFT)).contains(ScenarioState.SHARED);
    assertThat(ScenarioAction.CHANGE.after(ScenarioState.SHARED)).isEmpty();
  }

  @Test
  void theServicesPageShowsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(ScenarioAction.asMarkdown());
  }
}
