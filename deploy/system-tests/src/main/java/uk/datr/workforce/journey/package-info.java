/** Journeys over the running platform: the demonstration, the acceptance list and the tests that share their steps. */
@NullMarked
package uk.datr.workforce.journey;

import org.jspecify.annotations.NullMarked;
