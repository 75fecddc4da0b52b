/** Messages to people: left in the transaction of a use case, handed to a mail server afterwards, never twice knowingly. */
@NullMarked
package uk.datr.workforce.kit.notification;

import org.jspecify.annotations.NullMarked;
