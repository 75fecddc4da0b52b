package uk.datr.workforce.census.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.OrganisationDirectory;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/** Tells access control what the register says about the organisations of a token. */
@ApplicationScoped
public class RegisterDirectory implements OrganisationDirectory {

  private final Database database;

  RegisterDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Set<RegisteredOrganisation> find(Collection<String> codes) {
    return Set.copyOf(
        database.list(
            "select code, kind, la_code, nhs_region_code from organisation where code = any(?)",
            row ->
                new RegisteredOrganisation(
                    row.text("code"),
                    row.constant(OrganisationKind.class, "kind"),
                    row.textOrNull("la_code"),
                    row.textOrNull("nhs_region_code")),
            codes));
  }
}
