package uk.datr.workforce.census.world;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Real PostgreSQL, Kafka and Keycloak for every test of this module. */
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "census-service"))
public final class CensusParts {

  private CensusParts() {}
}
