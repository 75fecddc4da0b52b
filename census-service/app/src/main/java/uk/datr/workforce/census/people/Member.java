package uk.datr.workforce.census.people;

import org.jspecify.annotations.Nullable;

/**
 * An account as the sign-in service knows it.
 *
 * @param id the subject of its tokens
 * @param machine whether it is named like the account of a client; a person may be, too
 */
record Member(
    String id,
    String userName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    boolean machine) {

  /** What the sign-in service calls the accounts of clients. */
  static final String MACHINE_PREFIX = "service-account-";
}
