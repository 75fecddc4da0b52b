/** Running parts for tests: PostgreSQL, Kafka and Keycloak for real, with real tokens for the example people. */
@NullMarked
package uk.datr.workforce.testkit.parts;

import org.jspecify.annotations.NullMarked;
