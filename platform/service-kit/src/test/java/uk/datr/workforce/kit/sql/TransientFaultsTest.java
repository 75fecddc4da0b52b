package uk.datr.workforce.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFaultsTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "40001", "40P01"})
  void aDatabaseThatIsAwayOrBusyPasses(String state) {
    assertThat(TransientFaults.isTransient(failure(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "22001", "40002"})
  void aMistakeDoesNot(String state) {
    assertThat(TransientFaults.isTransient(failure(state))).isFalse();
  }

  @Test
  void aPoolWithoutAFreeConnectionPasses() {
    assertThat(TransientFaults.isTransient(new SQLException("Sorry, acquisition timeout!")))
        .isTrue();
  }

  @Test
  void aCommitThatTheDatabaseDidNotLiveToAnswerPasses() {
    XAException refused = new XAException("Error trying to transactionCommit local transaction");
    refused.initCause(new SQLException("An I/O error occurred while sending.", "08006"));
    RollbackException told = new RollbackException("Could not commit transaction.");
    told.addSuppressed(refused);

    assertThat(TransientFaults.isTransient(new IllegalStateException(told))).isTrue();
  }

  @Test
  void whatIsNoMatterOfTheDatabaseDoesNot() {
    assertThat(TransientFaults.isTransient(new IllegalStateException("08006"))).isFalse();
  }

  private static RuntimeException failure(String state) {
    return new IllegalStateException(new DatabaseException("d", new SQLException("s", state)));
  }
}
