package uk.datr.workforce.kit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.kit.notification.MailAnswer.Outcome;
import uk.datr.workforce.kit.notification.MailConfig.Protection;

class SmtpServerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-14T09:30:00Z"), ZoneOffset.UTC);
  private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-000000000001");

  private final GreenMail real =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    real.start();
  }

  @AfterEach
  void stop() {
    real.stop();
  }

  private static Mail to(String recipient) {
    return new Mail(ID, recipient, "Zensus – reminder", "Grüße\nfrom the census.");
  }

  private static SmtpServer server(MailSettings settings) {
    return new SmtpServer(settings, CLOCK);
  }

  private MailSettings realServer() {
    return MailSettings.open(real.getSmtp().getPort());
  }

  @Test
  void aMessageArrivesAsItWasWritten() throws Exception {
    assertThat(server(realServer()).send(to("returns@aire.example")))
        .isEqualTo(new MailAnswer(Outcome.ACCEPTED, 250));

    assertThat(real.getReceivedMessages()).hasSize(1);
    MimeMessage message = real.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Zensus – reminder");
    assertThat(String.valueOf(message.getContent()).replace("\r", "").strip())
        .isEqualTo("Grüße\nfrom the census.");
    assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
    assertThat(message.getHeader("From")).containsExactly("census@workforce.example");
    assertThat(message.getHeader("Message-ID")).containsExactly("<" + ID + "@workforce>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b.example, c@d.example",
        "Somebody <a@b.example>",
        "a@b.example\r\nBcc: c@d.example",
        "friends: a@b.example;"
      })
  void whatIsNotOneAddressIsRefusedWithoutAskingTheServer(String recipient) {
    assertThat(server(realServer()).send(to(recipient)))
        .isEqualTo(new MailAnswer(Outcome.REFUSED, null));
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void whoSignsInWithAWrongPasswordHandsNothingOver() {
    real.setUser("census@workforce.example", "census", "right");

    assertThat(server(realServer().signedIn("census", "wrong")).send(to("a@b.example")))
        .isEqualTo(new MailAnswer(Outcome.AWAY, null));
    assertThat(real.getReceivedMessages()).isEmpty();
    assertThat(server(realServer().signedIn("census", "right")).send(to("a@b.example")).outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void nothingIsHandedOverUnprotectedWhereProtectionIsWanted() {
    assertThat(server(realServer().protectedBy(Protection.STARTTLS)).send(to("a@b.example")))
        .isEqualTo(new MailAnswer(Outcome.AWAY, null));
    assertThat(real.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsAway() throws IOException {
    int nobody;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = taken.getLocalPort();
    }
    assertThat(server(MailSettings.open(nobody)).send(to("a@b.example")))
        .isEqualTo(new MailAnswer(Outcome.AWAY, null));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "RCPT, 550 no such mailbox, REFUSED, 550",
        "RCPT, 451 try later, LATER, 451",
        "MAIL, 552 too much, REFUSED, 552",
        "MAIL, 421 closing, AWAY, 421",
        "MAIL, '', AWAY, none",
        "RCPT, '', AWAY, none",
        "DATA, '', AWAY, none",
        "DATA, 451 try later, LATER, 451",
        "., 250 taken, ACCEPTED, 250",
        "., 554 looks like spam, REFUSED, 554",
        "., 452 disk full, LATER, 452",
        "., '', UNSURE, none"
      })
  void theAnswerToEachCommandIsTakenForWhatItIs(
      String command, String answer, Outcome outcome, @Nullable Integer code) throws Exception {
    try (ScriptedMailServer scripted = new ScriptedMailServer(Map.of(command, answer))) {
      assertThat(server(MailSettings.open(scripted.port())).send(to("a@b.example")))
          .isEqualTo(new MailAnswer(outcome, code));
    }
  }

  @Test
  void aServerNeedsAnAddressToSendFrom() {
    MailSettings nameless = MailSettings.open(25).from(Optional.empty());
    assertThatThrownBy(() -> server(nameless))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("workforce.mail.from");
  }

  @Test
  void theSubjectCannotBeginAnotherHeader() {
    assertThatThrownBy(() ->
            new Notification(
                "kind", "key", "a@b.example", "one\ntwo", "", null, "x", "y", CLOCK.instant()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pausesDoubleUpToAnHour() {
    assertThat(NotificationSender.pause(1)).hasSeconds(30);
    assertThat(NotificationSender.pause(2)).hasSeconds(60);
    assertThat(NotificationSender.pause(7)).hasSeconds(1920);
    assertThat(NotificationSender.pause(8)).hasSeconds(3600);
    assertThat(NotificationSender.pause(1000)).hasSeconds(3600);
  }
}
