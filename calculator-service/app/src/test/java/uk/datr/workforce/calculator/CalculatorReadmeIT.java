package uk.datr.workforce.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.datr.workforce.calculator.world.Prepared;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** The commissioner's story of the README, command by command. */
@QuarkusTest
@QuarkusTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "calculator-service"))
class CalculatorReadmeIT {

  private static final Pattern BLOCK =
      Pattern.compile("<!-- executed -->\\s*```sh\\R(.*?)\\R```", Pattern.DOTALL);

  private static final Path README = Path.of("..", "README.md");

  private final DataSource database;

  @TestHTTPResource("/")
  URI service = URI.create("/");

  CalculatorReadmeIT(DataSource database) {
    this.database = database;
  }

  @Test
  void theCommandsOfTheReadmeTellTheWholeStory(@TempDir Path folder)
      throws IOException, InterruptedException {
    Prepared.census(database, Prepared.LEEDS);
    Path token = folder.resolve("workforce");
    Files.writeString(token, "#!/bin/sh\necho '" + Tokens.of("leeds-commissioner") + "'\n");
    assertThat(token.toFile().setExecutable(true)).isTrue();
    String told = run(folder);

    assertThat(told)
        .contains("\"current\":{\"DRUG_ALCOHOL_WORKER\":16.5}")
        .contains("\"/current\":{\"provenance\":\"OFFICIAL_STATISTIC\"")
        .contains("\"totals\":{\"requiredWte\":")
        .contains("\"figure\":\"roles.DRUG_ALCOHOL_WORKER.requiredWte\"")
        .contains("\"requiredWte\":{\"base\":")
        .contains("\"p90\":")
        .contains("\"status\":\"OPTIMAL\"")
        .contains("\"pointer\":\"/budget\"")
        .contains("\"year\":\"2028-29\"", "\"DRUG_ALCOHOL_WORKER\":{\"target\":")
        .contains("\"returnsCounted\":1")
        .contains("\"DRUG_ALCOHOL_WORKER\": 16.5 in post, gap -");
    assertThat(folder.resolve("leeds.ods")).isNotEmptyFile();
  }

  private String run(Path folder) throws IOException, InterruptedException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(README))
            .results()
            .map(block -> block.group(1))
            .map(block ->
                block.replace("http://127.0.0.1:8083", service.toString().replaceAll("/$", "")))
            .toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    Process shell =
        new ProcessBuilder("sh", "-eu", "-c", String.join("\n", blocks))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    shell.getOutputStream().close();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    return output;
  }
}
