package uk.datr.workforce.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole audit log found.
 *
 * @param intact whether every seal fits
 * @param sealedEntries length of the chain, up to the first fault if there is one
 * @param unsealedEntries entries that wait for their seal
 * @param lastSealedAt null when nothing was ever sealed
 * @param headHash hash of the last seal, hexadecimal: note it elsewhere and give it to the next check
 * @param firstFault null when the log is intact
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a check of the whole audit log found.")
public record AuditVerification(
    @Schema(required = true) boolean intact,
    @Schema(required = true) long sealedEntries,
    @Schema(required = true) long unsealedEntries,
    @Nullable Instant lastSealedAt,
    @Schema(required = true, description = "SHA-256 of the last seal, hexadecimal.")
        String headHash,
    @Nullable AuditFault firstFault) {

  /**
   * Where the log is not as it was sealed.
   *
   * @param entry number of the entry, or of the seal when the entry is not known
   * @param expected what had to be there
   * @param found what is there
   */
  @Schema(description = "The first place at which the log is not as it was sealed.")
  public record AuditFault(
      @Schema(required = true) long entry,
      @Schema(required = true) String expected,
      @Schema(required = true) String found) {}
}
