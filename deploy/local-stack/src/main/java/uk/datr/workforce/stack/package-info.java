/** Runs the whole platform on one machine without containers: PostgreSQL, Kafka, Keycloak and the services. */
@NullMarked
package uk.datr.workforce.stack;

import org.jspecify.annotations.NullMarked;
