package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void givesDifferentFreePorts() {
    assertThat(Ports.someFree(5))
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(Ports.free(port)).isTrue());
  }

  @Test
  void givesNoPortTwice() {
    List<Integer> given =
        IntStream.range(0, 200).boxed().flatMap(_ -> Ports.someFree(10).stream()).toList();

    assertThat(given).hasSize(2_000).doesNotHaveDuplicates();
  }

  @Test
  void namesTheHolderOfATakenPortAndTheVariableThatChoosesAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      StackPorts ports = StackPorts.from(Map.of("WORKFORCE_PORT_CENSUS", port));

      assertThat(Ports.listener(taken.getLocalPort())).contains(ProcessHandle.current());
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(StackException.class)
          .hasMessageContaining(
              "Port " + port + " (census) is taken by process " + ProcessHandle.current().pid())
          .hasMessageContaining("WORKFORCE_PORT_CENSUS");
    }
  }

  @Test
  void usesTheUsualPortsUnlessToldOtherwise() {
    StackPorts ports = StackPorts.from(Map.of("WORKFORCE_PORT_KEYCLOAK", "18081"));

    assertThat(ports.of(PlatformService.CENSUS)).isEqualTo(8081);
    assertThat(ports.realmUrl()).isEqualTo("http://127.0.0.1:18081/realms/workforce");
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThatThrownBy(() -> StackPorts.from(Map.of("WORKFORCE_PORT_KAFKA", "many")))
        .hasMessage("WORKFORCE_PORT_KAFKA is no port number: many");
    assertThatThrownBy(() -> StackPorts.from(Map.of("WORKFORCE_PORT_KAFKA", "70000")))
        .hasMessage("WORKFORCE_PORT_KAFKA is no port number: 70000");
  }
}
