package uk.datr.workforce.census.returns;

import jakarta.ws.rs.core.EntityTag;
import java.util.stream.Collectors;
import uk.datr.workforce.census.access.Authority;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.kit.access.Act;

/**
 * The ETag of a return: its revision and what the caller may do with it, so that a reader who revalidates hears of a
 * collection that has closed meanwhile.
 */
final class ReturnTag {

  private ReturnTag() {}

  static EntityTag of(StoredReturn stored, Act act, Authority authority) {
    String actions =
        stored.allowedActions(act, authority).stream()
            .map(Enum::name)
            .collect(Collectors.joining(","));
    return new EntityTag(stored.revision() + "." + Integer.toHexString(actions.hashCode()));
  }
}
