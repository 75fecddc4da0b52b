package uk.datr.workforce.kit.notification;

import java.util.UUID;

/** A message as it is handed to a mail server; the id becomes its Message-ID, the same at every attempt. */
record Mail(UUID id, String recipient, String subject, String body) {}
