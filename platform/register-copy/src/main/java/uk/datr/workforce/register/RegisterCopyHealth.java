package uk.datr.workforce.register;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.referencedata.LocalAuthorities;
import uk.datr.workforce.referencedata.LocalAuthority;
import uk.datr.workforce.referencedata.Regions;

/**
 * How much of the register is here: organisations and units in force today, and rows with a kind, an authority or a region
 * that this release does not know. Those are kept as they came and are mapped as soon as a release knows the code. Down
 * when the copy cannot be read.
 */
@ApplicationScoped
@HealthGroup("dependencies")
class RegisterCopyHealth implements HealthCheck {

  private static final String NAME = "register copy";

  private static final String LOOK =
      """
      with today as (select ?::date as day),
           known as (select ?::text[] as organisation_kinds, ?::text[] as unit_kinds, ?::text[] as authorities,
                            ?::text[] as regions)
      select (select count(*) from register_organisation, today
               where day between coalesce(valid_from, day) and coalesce(valid_to, day)) as organisations,
             (select count(*) from register_unit, today
               where day between coalesce(valid_from, day) and coalesce(valid_to, day)) as units,
             (select count(*) from register_organisation, known
               where kind <> all(organisation_kinds) or la_code <> all(authorities)
                  or nhs_region_code <> all(regions))
           + (select count(*) from register_unit, known
               where kind <> all(unit_kinds) or la_code <> all(authorities)
                  or nhs_region_code <> all(regions)) as unmapped
      """;

  private final DataSource dataSource;
  private final Clock clock;

  RegisterCopyHealth(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(LOOK)) {
      query.setObject(1, LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND));
      query.setArray(2, connection.createArrayOf("text", known(OrganisationKind.values())));
      query.setArray(3, connection.createArrayOf("text", known(ReturnKind.values())));
      query.setArray(
          4,
          connection.createArrayOf(
              "text",
              LocalAuthorities.load().all().stream().map(LocalAuthority::laCode).toArray()));
      query.setArray(
          5,
          connection.createArrayOf(
              "text",
              Stream.concat(Stream.of(Regions.ENGLAND), Regions.nhs().keySet().stream())
                  .toArray()));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return HealthCheckResponse.named(NAME)
            .up()
            .withData("organisations", row.getLong("organisations"))
            .withData("units", row.getLong("units"))
            .withData("unmapped", row.getLong("unmapped"))
            .build();
      }
    } catch (SQLException e) {
      return HealthCheckResponse.down(NAME);
    }
  }

  private static Object[] known(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(Enum::name)
        .filter(name -> !name.equals("UNKNOWN"))
        .toArray();
  }
}
