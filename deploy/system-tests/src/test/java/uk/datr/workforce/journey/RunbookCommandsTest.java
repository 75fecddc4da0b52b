package uk.datr.workforce.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.stack.Repository;

class RunbookCommandsTest {

  @Test
  void requestsAreReadFromTheCommandsOfAPage() {
    assertThat(
            RunbookCommands.requests(
                """
                Text with curl "$SERVICE/census/v1/nowhere".
                ```sh
                curl -sS "$SERVICE/q/metrics" | grep workforce
                curl -fsS "$SERVICE/census/v1/admin/dead-letters?state=WAITING"
                job=$(curl -fsS -X POST -d '{}' \\
                  "$SERVICE/census/v1/jobs/$job/cancellations" | sed 's/x/y/')
                ```
                """))
        .containsExactly(
            "GET /census/v1/admin/dead-letters", "POST /census/v1/jobs/{}/cancellations");
  }

  @Test
  void everyRequestOfTheRunbooksIsOneThatAServiceHas() throws IOException {
    Path root = Repository.find().root();

    assertThat(RunbookCommands.requests(root.resolve("docs/runbooks")))
        .hasSizeGreaterThan(8)
        .isSubsetOf(RunbookCommands.operations(root.resolve("docs/api")));
  }

  @Test
  void aRequestThatNoServiceHasIsNotAmongTheOperations() throws IOException {
    Path root = Repository.find().root();

    assertThat(RunbookCommands.operations(root.resolve("docs/api")))
        .contains("POST /census/v1/admin/republications")
        .doesNotContain("GET /census/v1/admin/republications");
  }
}
