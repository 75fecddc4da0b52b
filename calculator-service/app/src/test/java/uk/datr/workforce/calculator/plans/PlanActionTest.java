package uk.datr.workforce.calculator.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlanActionTest {

  @Test
  void onlyADraftChangesAndNothingHappensToWhatIsOver() {
    assertThat(PlanAction.possible(PlanState.DRAFT))
        .containsExactly(PlanAction.CHANGE, PlanAction.PUBLISH, PlanAction.WITHDRAW);
    assertThat(PlanAction.possible(PlanState.PUBLISHED)).containsExactly(PlanAction.WITHDRAW);
    assertThat(PlanAction.possible(PlanState.SUPERSEDED)).isEmpty();
    assertThat(PlanAction.possible(PlanState.WITHDRAWN)).isEmpty();
    assertThat(PlanAction.SUPERSEDE.after(PlanState.PUBLISHED)).contains(PlanState.SUPERSEDED);
    assertThat(PlanAction.SUPERSEDE.after(PlanState.DRAFT)).isEmpty();
  }

  @Test
  void theServicesPageShowsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(PlanAction.asMarkdown());
  }
}
