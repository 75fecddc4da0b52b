package uk.datr.workforce.census.example;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.ReturnKind;

/**
 * A reporting unit of the example register; it works in one authority.
 *
 * @param unitId the same in every run
 * @param organisationCode the organisation that owns the unit
 * @param name clearly fictional: always contains the word Example
 * @param kind decides which return it sends
 * @param laCode the authority, by the code valid at the collection's reference date
 * @param sector code of CL-04
 * @param ndtmsAgencyCode invented agency code of a provider, else null
 * @param validFrom first day on which the unit exists in the register
 * @param validTo last day, once it has ended
 * @param predecessors units whose work it took over
 * @param lineageReason code of CL-19, why; null without predecessors
 */
public record ExampleUnit(
    UUID unitId,
    String organisationCode,
    String name,
    ReturnKind kind,
    String laCode,
    String sector,
    @Nullable String ndtmsAgencyCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<UUID> predecessors,
    @Nullable String lineageReason) {

  /** Keeps its own copy of the predecessors. */
  public ExampleUnit {
    predecessors = List.copyOf(predecessors);
  }

  /** A unit whose id depends on its organisation and name alone. */
  static ExampleUnit of(
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
        id,
        organisationCode,
        name,
        kind,
        laCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        null,
        List.of(),
        null);
  }

  /** The unit under another code of its authority. */
  ExampleUnit in(String otherLaCode) {
    return new ExampleUnit(
        unitId,
        organisationCode,
        name,
        kind,
        otherLaCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        predecessors,
        lineageReason);
  }

  /** The unit as it begins on a day. */
  ExampleUnit from(LocalDate day) {
    return new ExampleUnit(
        unitId,
        organisationCode,
        name,
        kind,
        laCode,
        sector,
        ndtmsAgencyCode,
        day,
        validTo,
        predecessors,
        lineageReason);
  }

  /** The unit as it ends on a day. */
  ExampleUnit until(LocalDate day) {
    return new ExampleUnit(
        unitId,
        organisationCode,
        name,
        kind,
        laCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        day,
        predecessors,
        lineageReason);
  }

  /** The unit after it took over the work of others. */
  ExampleUnit after(List<UUID> taken, String reason) {
    return new ExampleUnit(
        unitId,
        organisationCode,
        name,
        kind,
        laCode,
        sector,
        ndtmsAgencyCode,
        validFrom,
        validTo,
        taken,
        reason);
  }
}
