package uk.datr.workforce.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.problem.ProblemType;

class PreconditionTest {

  private static final EntityTag SEVEN = Precondition.tag(7);

  @Test
  void anUpdateWithoutAPreconditionIsRefused() {
    assertThat(new Precondition(null, false).refusal(SEVEN))
        .contains(ProblemType.PRECONDITION_REQUIRED);
  }

  @Test
  void thePresentVersionFits() {
    assertThat(new Precondition(List.of("\"7\""), false).refusal(SEVEN)).isEmpty();
    assertThat(new Precondition(List.of("\"6\"", "\"7\""), false).refusal(SEVEN)).isEmpty();
    assertThat(new Precondition(List.of("*"), false).refusal(SEVEN)).isEmpty();
  }

  @Test
  void anyOtherVersionIsStale() {
    for (String tag : List.of("\"6\"", "7", "W/\"7\"", "")) {
      assertThat(new Precondition(List.of(tag), false).refusal(SEVEN))
          .contains(ProblemType.PRECONDITION_FAILED);
    }
  }

  @Test
  void nothingPresentMatchesNoVersion() {
    assertThat(new Precondition(List.of("*"), false).refusal(null))
        .contains(ProblemType.PRECONDITION_FAILED);
  }

  @Test
  void creationFitsOnlyWhereNothingIs() {
    assertThat(new Precondition(null, true).refusal(null)).isEmpty();
    assertThat(new Precondition(null, true).refusal(SEVEN))
        .contains(ProblemType.PRECONDITION_FAILED);
  }
}
