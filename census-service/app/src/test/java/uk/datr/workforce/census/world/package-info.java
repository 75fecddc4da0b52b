/** What the tests of the census service live in: a register, collections, units and callers. */
@NullMarked
package uk.datr.workforce.census.world;

import org.jspecify.annotations.NullMarked;
