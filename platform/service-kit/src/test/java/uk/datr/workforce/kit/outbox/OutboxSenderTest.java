package uk.datr.workforce.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class OutboxSenderTest {

  @Test
  void whatPassesByItselfIsTheBrokersFault() {
    assertThat(OutboxSender.outcome(new TimeoutException("t")))
        .isEqualTo(OutboxSender.Outcome.BROKER_AWAY);
    assertThat(OutboxSender.outcome(new NotLeaderOrFollowerException("n")))
        .isEqualTo(OutboxSender.Outcome.BROKER_AWAY);
  }

  @Test
  void whatPassesByItselfIsNoFailureOfTheRowWhenTheChannelGaveUp() {
    assertThat(
            OutboxSender.outcome(
                new IllegalStateException("Retries exhausted", new TimeoutException("t"))))
        .isEqualTo(OutboxSender.Outcome.BROKER_AWAY);
    assertThat(OutboxSender.outcome(new IllegalStateException("no channel")))
        .isEqualTo(OutboxSender.Outcome.FAILED);
  }

  @Test
  void aRecordThatIsTooLargeWillNeverBeTaken() {
    assertThat(OutboxSender.outcome(new RecordTooLargeException("r")))
        .isEqualTo(OutboxSender.Outcome.NEVER);
  }

  @Test
  void aRefusalThatMayEndIsTriedAgain() {
    assertThat(OutboxSender.outcome(new TopicAuthorizationException("t")))
        .isEqualTo(OutboxSender.Outcome.FAILED);
    assertThat(OutboxSender.outcome(null)).isEqualTo(OutboxSender.Outcome.FAILED);
  }
}
