/** The census as tests play it: events on the real topics, waited for until they are in the projections. */
@NullMarked
package uk.datr.workforce.reporting.census;

import org.jspecify.annotations.NullMarked;
