package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Where the parts that were started for tests are reached. Written to a file, which says by its existence that all is ready.
 *
 * @param postgresPort port of PostgreSQL on 127.0.0.1
 * @param postgresUser its superuser
 * @param postgresPassword the superuser's password
 * @param bootstrapServers the broker
 * @param keycloakUrl Keycloak's address, without a realm
 * @param adminClientId machine client of the realm "master" that may use the admin API
 * @param clientSecret secret of every machine client
 * @param userPassword password of every person
 * @param processes ids of the processes, by part
 * @param folder the temporary folder of data and logs
 */
public record PartsAddresses(
    int postgresPort,
    String postgresUser,
    String postgresPassword,
    String bootstrapServers,
    String keycloakUrl,
    String adminClientId,
    String clientSecret,
    String userPassword,
    Map<String, Long> processes,
    String folder) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Issuer of the platform's tokens. */
  public String realmUrl() {
    return KeycloakPart.realmUrl(keycloakUrl, "workforce");
  }

  /** Issuer that no service may trust. */
  public String foreignRealmUrl() {
    return KeycloakPart.realmUrl(keycloakUrl, "foreign");
  }

  /** Address of a database for JDBC. */
  public String jdbcUrl(String database) {
    return PostgresPart.jdbcUrl(postgresPort, database);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static PartsAddresses read(Path file) {
    try {
      return JSON.readValue(file.toFile(), PartsAddresses.class);
    } catch (IOException unreadable) {
      throw new StackException(
          file + " does not hold the addresses of running parts: " + unreadable.getMessage(),
          unreadable);
    }
  }

  void writeTo(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    Files.writeString(unfinished, JSON.writeValueAsString(this));
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
