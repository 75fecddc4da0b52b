package uk.datr.workforce.calculator.kitproof;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.datr.workforce.kit.sql.DatabaseException;

/** The tables of the proof: things that were made here, and what the consumer learned of them. */
@ApplicationScoped
class Shelf {

  private final DataSource database;

  Shelf(DataSource database) {
    this.database = database;
  }

  void create(@Observes StartupEvent event) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table thing (code text primary key, name text not null)");
      statement.execute(
          "create table shelf (code text primary key, name text not null, applied int not null)");
    } catch (SQLException e) {
      throw new DatabaseException("The tables of the proof could not be made.", e);
    }
  }

  void make(Thing thing) {
    update("insert into thing (code, name) values (?, ?)", thing.code(), thing.name());
  }

  void learn(String code, String name) {
    update(
        """
        insert into shelf (code, name, applied) values (?, ?, 1)
        on conflict (code) do update set name = excluded.name, applied = shelf.applied + 1
        """,
        code,
        name);
  }

  /** A number out of the database. */
  long number(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The number could not be read.", e);
    }
  }

  /** The first column of all rows. */
  List<String> texts(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (row.next()) {
          texts.add(row.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new DatabaseException("The texts could not be read.", e);
    }
  }

  void update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("The row could not be written.", e);
    }
  }
}
