package uk.datr.workforce.census.csvfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static uk.datr.workforce.census.world.Census.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.world.Census;

@QuarkusTest
class RegisterFileIT {

  private static final String FILES = "/census/v1/register-files/";
  private static final String ORGANISATIONS =
      "code,kind,name,sector,laCode,nhsRegionCode,validFrom,validTo\n";
  private static final String UNITS =
      "unitId,organisationCode,kind,name,laCode,validFrom,validTo,predecessorUnitIds,lineageReason,singlePerson\n";
  private static final AtomicInteger CODES = new AtomicInteger(9_500_000);

  private final Database database;

  RegisterFileIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void theRegisterHasTheExampleOrganisations() {
    Census.registerOrganisations();
  }

  private static String newCode() {
    return "ORG-" + CODES.incrementAndGet();
  }

  private static Response imported(String table, String csv) {
    return imported(table, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Response imported(String table, byte[] csv) {
    return as("collection-manager").contentType("text/csv").body(csv).post(FILES + table);
  }

  private static String exported(String table) {
    Response answer = as("collection-manager").get(FILES + table);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).contains(table + ".csv");
    return answer.asString();
  }

  private int rows(String table, String column, String value) {
    return database
        .first(
            "select count(*)::int as n from " + table + " where " + column + " = ?",
            row -> row.number("n"),
            value)
        .orElseThrow();
  }

  @Test
  void whatIsExportedAndImportedChangesNothing() {
    String code = newCode();
    imported(
            "organisations",
            ORGANISATIONS
                + code
                + ",PROVIDER,\"'=HYPERLINK(\"\"http://x\"\",\"\"Räume, 2\"\")\",VOL,E08000035,,2019-04-01,\n")
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    as("collection-manager")
        .get("/census/v1/organisations/" + code)
        .then()
        .body("name", equalTo("=HYPERLINK(\"http://x\",\"Räume, 2\")"));
    String first = UUID.randomUUID().toString();
    imported(
            "units",
            UNITS
                + ",%s,PROVIDER,\"''-1\",E08000035,2020-04-01,,%s,CONTRACT_WON,\n"
                    .formatted(code, first)
                + "%s,%s,PROVIDER,@two\nlines?,E08000035,2019-04-01,,,,true\n"
                    .formatted(first, code)
                    .replace("@two\nlines?", "\"'@two\nlines\""))
        .then()
        .statusCode(200)
        .body("created", equalTo(2));
    Census.as(
            "collection-manager",
            """
            {"name": "+Kent", "organisationCode": "ORG-0097", "laCodes": ["E10000016", "E06000035"],
             "validFrom": "2019-04-01"}\
            """)
        .header("If-None-Match", "*")
        .put("/census/v1/areas/AREA-FILE");

    for (String table : new String[] {"organisations", "units", "areas"}) {
      String file = exported(table);
      assertThat(file.lines().filter(line -> line.matches("^(.*,)?\"?[=+@-].*"))).isEmpty();
      Response answer = imported(table, file);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      answer
          .then()
          .body("created", equalTo(0))
          .body("changed", equalTo(0))
          .body("findings", hasSize(0));
      assertThat(answer.<Integer>path("unchanged"))
          .isEqualTo(answer.<Integer>path("read"))
          .isPositive();
      assertThat(exported(table)).isEqualTo(file);
    }
    assertThat(exported("units")).contains(",''-1,").contains("\"'@two\nlines\"");
  }

  @Test
  void theSameFileTwiceEntersNothingTwiceAndAChangedRowChangesItsEntry() {
    String code = newCode();
    String file = ORGANISATIONS + code + ",PROVIDER,Before,VOL,E08000035,,,\n";
    imported("organisations", file).then().body("created", equalTo(1));
    imported("organisations", file).then().body("unchanged", equalTo(1));
    imported("organisations", file.replace("Before", "After"))
        .then()
        .body("changed", equalTo(1))
        .body("stored", equalTo(true));
    String units = UNITS + ",%s,PROVIDER,A unit,E08000035,2019-04-01,,,,\n".formatted(code);
    imported("units", units).then().body("created", equalTo(1));
    imported("units", units).then().body("unchanged", equalTo(1));
    assertThat(rows("reporting_unit", "organisation_code", code)).isEqualTo(1);
    assertThat(rows("audit_entry", "subject_id", code)).isEqualTo(2);
  }

  @Test
  void allFaultsAreNamedByRowAndColumnAndNothingIsStored() {
    String good = newCode();
    String file =
        ORGANISATIONS
            + good
            + ",PROVIDER,Good,VOL,E08000035,,,\n"
            + newCode()
            + ",KING,,XYZ,E99999999,,2019-13-01,\n"
            + "\n"
            + good
            + ",PROVIDER,Again,VOL,E08000035,,,\n"
            + newCode()
            + ",LOCAL_AUTHORITY,Nowhere,LA,,,2020-01-01,2019-01-01\n"
            + newCode()
            + ",PROVIDER,Too many,VOL,E08000035,,,,surplus\n";
    imported("organisations", file)
        .then()
        .statusCode(422)
        .body("code", equalTo("VALIDATION_FAILED"))
        .body("detail", containsString("nothing of it was stored"))
        .body("findings.file", hasItem("organisations.csv"))
        .body("findings.findAll { it.row == 3 }.column", hasItem("kind"))
        .body("findings.findAll { it.row == 3 }.column", hasItem("validFrom"))
        .body("findings.find { it.row == 3 && it.column == 'kind' }.value", equalTo("KING"))
        .body(
            "findings.find { it.row == 3 && it.column == 'kind' }.expected",
            startsWith("one of LOCAL_AUTHORITY"))
        .body("findings.findAll { it.row == 5 }.ruleId", contains("C013"))
        .body("findings.findAll { it.row == 6 }.column", hasItem("laCode"))
        .body("findings.findAll { it.row == 6 }.column", hasItem("validTo"))
        .body("findings.findAll { it.row == 7 }.ruleId", contains("C001"));
    assertThat(rows("organisation", "code", good)).isZero();
    assertThat(rows("outbox_event", "key", good)).isZero();
  }

  @Test
  void aFileThatCannotBeReadSaysWhere() {
    imported("organisations", "").then().statusCode(422).body("findings.ruleId", contains("C001"));
    imported("organisations", "code,kind,kind,extra\n")
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C002", "C002"))
        .body("findings.column", contains("kind", "name"));
    imported("organisations", ORGANISATIONS + newCode() + ",PROVIDER,\"open,VOL,,,,\n")
        .then()
        .statusCode(422)
        .body("findings[0].ruleId", equalTo("C001"))
        .body("findings[0].row", equalTo(2));
    byte[] latin =
        (ORGANISATIONS + newCode() + ",PROVIDER,Räume,VOL,,,,\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    imported("organisations", latin)
        .then()
        .statusCode(422)
        .body("findings[0].message", equalTo("The file is not in UTF-8."));
    String code = newCode();
    imported(
            "organisations",
            "\uFEFF" + ORGANISATIONS.strip() + ",mine\r\n" + code + ",PROVIDER,Marked,,,,,,x\r\n")
        .then()
        .statusCode(200)
        .body("warnings", equalTo(1))
        .body("findings.ruleId", contains("C003"));
    assertThat(rows("organisation", "code", code)).isEqualTo(1);
  }

  @Test
  void lineageComesInAnyOrderButInNoCircle() {
    String code = newCode();
    imported("organisations", ORGANISATIONS + code + ",PROVIDER,Lineage,VOL,E08000035,,,\n");
    UUID a = UUID.randomUUID();
    UUID b = UUID.randomUUID();
    UUID c = UUID.randomUUID();
    String unit = "%s,%s,PROVIDER,Unit,E08000035,2019-04-01,,%s,%s,\n";
    imported(
            "units",
            UNITS
                + unit.formatted(c, code, a + " " + b, "MERGED")
                + unit.formatted(b, code, a, "SPLIT")
                + unit.formatted(a, code, "", ""))
        .then()
        .statusCode(200)
        .body("created", equalTo(3));
    imported("units", UNITS + unit.formatted(a, code, c, "CONTRACT_WON"))
        .then()
        .statusCode(422)
        .body("findings[0].column", equalTo("predecessorUnitIds"));
    UUID d = UUID.randomUUID();
    UUID e = UUID.randomUUID();
    imported(
            "units",
            UNITS
                + unit.formatted(d, code, e, "CONTRACT_WON")
                + unit.formatted(e, code, d, "CONTRACT_WON"))
        .then()
        .statusCode(422)
        .body("findings.row", contains(2, 3));
    assertThat(rows("reporting_unit", "organisation_code", code)).isEqualTo(3);
  }

  @Test
  void aSupersededAuthorityIsRecordedAsWhatTookItsPlace() {
    String code = newCode();
    imported(
            "organisations",
            ORGANISATIONS + code + ",PROVIDER,Barnsley,VOL,E08000016,,2026-01-01,\n")
        .then()
        .statusCode(200)
        .body("findings.ruleId", contains("C010"))
        .body("findings.row", contains(2))
        .body("findings.column", contains("laCode"))
        .body("findings.value", contains("E08000016"));
    as("collection-manager")
        .get("/census/v1/organisations/" + code)
        .then()
        .body("laCode", equalTo("E08000038"));
    Census.as(
            "collection-manager",
            """
            {"organisationCode": "%s", "kind": "PROVIDER", "name": "Barnsley", "laCode": "E08000016",
             "validFrom": "2026-01-01"}\
            """
                .formatted(code))
        .post("/census/v1/units")
        .then()
        .statusCode(201)
        .body("laCode", equalTo("E08000038"))
        .body("findings.ruleId", contains("C010"));
    imported("units", UNITS + ",%s,PROVIDER,Cumbria,E10000006,2026-01-01,,,,\n".formatted(code))
        .then()
        .statusCode(422)
        .body("findings.ruleId", contains("C011"))
        .body("findings[0].message", containsString("E06000063"));
    // In force when the unit began: it stays what it was.
    imported(
            "units",
            UNITS + ",%s,PROVIDER,Old,E10000006,2019-04-01,2023-03-31,,,\n".formatted(code))
        .then()
        .statusCode(200)
        .body("findings", hasSize(0));
  }

  @Test
  void aRehearsalStoresNothingAndOnlyACollectionManagerImports() {
    String code = newCode();
    String file = ORGANISATIONS + code + ",PROVIDER,Rehearsed,VOL,E08000035,,,\n";
    as("collection-manager")
        .contentType("text/csv")
        .body(file)
        .post(FILES + "organisations?mode=REHEARSE")
        .then()
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("created", equalTo(1));
    assertThat(rows("organisation", "code", code)).isZero();
    as("analyst")
        .contentType("text/csv")
        .body(file)
        .post(FILES + "organisations")
        .then()
        .statusCode(403);
    as("collection-manager")
        .contentType("text/csv")
        .body(file)
        .post(FILES + "kings")
        .then()
        .statusCode(404);
    as("collection-manager").get(FILES + "kings").then().statusCode(404);
  }

  @Test
  void anExportShowsWhatItsReaderMaySee() {
    String aire = Census.aireUnit();
    String avon = Census.unit(Census.AVON, "PROVIDER", Census.BRISTOL_LA);
    assertThat(as("aire-reader").get(FILES + "units").asString())
        .contains(aire)
        .doesNotContain(avon);
    assertThat(as("leeds-commissioner").get(FILES + "units").asString())
        .contains(aire)
        .doesNotContain(avon);
    assertThat(as("aire-reader").get(FILES + "organisations").asString())
        .contains("ORG-1001,")
        .doesNotContain("ORG-1002,");
  }

  /** They ended before any collection of the other tests begins, which would otherwise ask all of them. */
  @Test
  void twoThousandUnitsAreOneTransaction() {
    String code = newCode();
    imported("organisations", ORGANISATIONS + code + ",PROVIDER,Large,VOL,E08000035,,,\n");
    String file =
        UNITS
            + IntStream.range(0, 2_000)
                .mapToObj(i ->
                    ",%s,PROVIDER,Unit %d,E08000035,2019-04-01,2019-09-30,,,\n".formatted(code, i))
                .collect(Collectors.joining());
    imported("units", file + ",%s,PROVIDER,,E08000035,2019-04-01,,,,\n".formatted(code))
        .then()
        .statusCode(422)
        .body("findings.row", contains(2002));
    assertThat(rows("reporting_unit", "organisation_code", code)).isZero();
    imported("units", file).then().statusCode(200).body("created", equalTo(2_000));
  }
}
