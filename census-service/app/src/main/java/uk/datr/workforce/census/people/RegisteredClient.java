package uk.datr.workforce.census.people;

/**
 * A client as the sign-in service has just registered or changed it.
 *
 * @param registrationToken lets whoever has it change this client, as often as they like
 */
record RegisteredClient(String clientId, String secret, String registrationToken) {}
