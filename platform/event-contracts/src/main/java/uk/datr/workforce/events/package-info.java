/** The published event contracts of the platform: the envelope, the topics and one record an event type. */
@NullMarked
package uk.datr.workforce.events;

import org.jspecify.annotations.NullMarked;
