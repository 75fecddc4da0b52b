/** Tests of people and machine clients. */
@NullMarked
package uk.datr.workforce.census.people;

import org.jspecify.annotations.NullMarked;
