package uk.datr.workforce.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that may fail without taking its transaction with it. */
@ApplicationScoped
public class Savepoint {

  private final Sql sql;

  Savepoint(Sql sql) {
    this.sql = sql;
  }

  /**
   * Does work in the present transaction; when it fails, what it wrote is taken back, the failure is passed on, and the
   * transaction can go on.
   */
  public <T> T attempt(Supplier<T> work) {
    sql.execute("savepoint attempt");
    try {
      T done = work.get();
      sql.execute("release savepoint attempt");
      return done;
    } catch (RuntimeException e) {
      takeBack(e);
      throw e;
    }
  }

  private void takeBack(RuntimeException failure) {
    try {
      sql.execute("rollback to savepoint attempt");
      sql.execute("release savepoint attempt");
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
