/** Tests of messages to people. */
@NullMarked
package uk.datr.workforce.kit.notification;

import org.jspecify.annotations.NullMarked;
