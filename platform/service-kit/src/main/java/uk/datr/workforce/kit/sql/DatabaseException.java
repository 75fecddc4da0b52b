package uk.datr.workforce.kit.sql;

import java.sql.SQLException;

/**
 * A statement failed. The message says what was being done; {@link TransientFaults} says from the cause whether it may
 * succeed later.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseException(String message, SQLException cause) {
    super(message, cause);
  }
}
