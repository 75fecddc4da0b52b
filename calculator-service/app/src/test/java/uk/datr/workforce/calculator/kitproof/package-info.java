/**
 * Proves the service kit in a running service: operations, a consumer and tables that only these tests have, on real
 * PostgreSQL, Kafka and Keycloak.
 */
@NullMarked
package uk.datr.workforce.calculator.kitproof;

import org.jspecify.annotations.NullMarked;
