package uk.datr.workforce.census.world;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import uk.datr.workforce.testkit.parts.PlatformTestResource;

/** Real PostgreSQL, Kafka and Keycloak, and a mail server, for every test of this module. */
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "census-service"))
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(SignInDoor.class)
public final class CensusParts {

  private CensusParts() {}
}
