package uk.datr.workforce.census.example;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/** Makes units whose ids depend on their organisation and name alone. */
final class ExampleUnits {
  private ExampleUnits() {}

  static ExampleUnit unit(
      String organisationCode,
      String name,
      ReturnKind kind,
      String laCode,
      String sector,
      @Nullable String ndtmsAgencyCode,
      LocalDate validFrom) {
    UUID id =
        UUID.nameUUIDFromBytes(
            ("example unit " + organisationCode + " " + name).getBytes(StandardCharsets.UTF_8));
    return new ExampleUnit(
        id, organisationCode, name, kind, laCode, sector, ndtmsAgencyCode, validFrom);
  }
}
