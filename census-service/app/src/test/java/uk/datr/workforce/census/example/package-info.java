/** Tests of the example data. */
@NullMarked
package uk.datr.workforce.census.example;

import org.jspecify.annotations.NullMarked;
