package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvitationMessageTest {

  private static final String TOKEN = "R3Vlc3Npbmc0M0NoYXJhY3RlcnNJc05vdFByb2JhYmx";

  @Test
  void aFrontEndsPageIsNamedWithTheTokenBehindIt() {
    assertThat(
            InvitationMessage.text(
                Optional.of(URI.create("https://workforce.example/invitations#")),
                Duration.ofDays(14),
                TOKEN))
        .contains("accept here within 14 days:")
        .contains("\nhttps://workforce.example/invitations#" + TOKEN + "\n");
  }

  @Test
  void withoutAPageItSaysWhichOperationTakesTheToken() {
    assertThat(InvitationMessage.text(Optional.empty(), Duration.ofDays(3), TOKEN))
        .contains("within 3 days")
        .contains("POST /census/v1/invitations/acceptances")
        .contains("\n" + TOKEN + "\n");
  }
}
