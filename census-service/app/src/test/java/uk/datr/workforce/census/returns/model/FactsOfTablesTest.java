package uk.datr.workforce.census.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.events.FactTables;
import uk.datr.workforce.referencedata.Roles;

class FactsOfTablesTest {

  private final FactsOfTables facts = new FactsOfTables(Roles.load());

  @Test
  void everyTableIsToldAsItIsSaid() {
    FactTables tables = facts.of(content(ReturnJson.full()));

    assertThat(tables.leaversByReason())
        .containsExactly(
            new FactTables.Leavers("DAW01", "DAW", "CAREER", 1),
            new FactTables.Leavers("DAW01", "DAW", "NK", 1));
    assertThat(tables.pattern())
        .hasSize(3)
        .contains(new FactTables.Pattern("PERMANENT", "FULL_TIME", 9));
    assertThat(tables.ageBand()).contains(new FactTables.PaidAndUnpaid("30_39", 6, 1));
    assertThat(tables.gender()).contains(new FactTables.PaidAndUnpaid("2", 11, 2));
    assertThat(tables.ethnicCategory()).contains(new FactTables.PaidAndUnpaid("Z", 1, 0));
    assertThat(tables.timeInPost()).contains(new FactTables.People("NK", 1));
    assertThat(tables.sickness())
        .isEqualTo(new FactTables.Sickness(new BigDecimal("180.50"), new BigDecimal("3172.50")));
    assertThat(tables.caseload())
        .containsExactly(new FactTables.Caseload("DAW01", "DAW", 10, new BigDecimal("9.00"), 405));
    assertThat(tables.registered())
        .containsExactly(new FactTables.Registered("NUR02", "NUR", "NMC", 3));
    assertThat(tables.nonMedicalPrescribers()).isEqualTo(1);
    assertThat(tables.qualification()).contains(new FactTables.People("L3", 6));
    assertThat(tables.pay()).contains(new FactTables.People("AFC6", 3));
    assertThat(tables.funding()).contains(new FactTables.Wte("SSMTR", new BigDecimal("5.00")));
    assertThat(tables.laSplit()).isNull();
  }

  @Test
  void whatWasNotAnsweredIsLeftAwayAndNoneIsNone() {
    ReturnJson body = ReturnJson.full();
    body.root().remove("demographics");
    body.root().remove("sickness");
    body.root().remove("registration");
    body.root().putArray("caseload");
    body.at("/flows/0").remove("leaversByReason");
    FactTables tables = facts.of(content(body));

    assertThat(tables.ageBand()).isNull();
    assertThat(tables.sickness()).isNull();
    assertThat(tables.registered()).isNull();
    assertThat(tables.nonMedicalPrescribers()).isNull();
    assertThat(tables.leaversByReason()).isNull();
    assertThat(tables.caseload()).isEmpty();
  }

  @Test
  void whatACommissionerSaysAboutProvidersIsNotTold() {
    FactTables tables = facts.of(content(ReturnJson.fullCommissioner()));

    assertThat(tables.toString()).doesNotContain("Clinic").doesNotContain("5f0c7d52");
    assertThat(tables.gender()).contains(new FactTables.PaidAndUnpaid("2", 3, null));
  }

  private static ReturnContent content(ReturnJson body) {
    return ReturnReader.read(body.root()).content();
  }
}
