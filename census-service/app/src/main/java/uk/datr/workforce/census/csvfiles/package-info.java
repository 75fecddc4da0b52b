/** Tables as CSV files: written in one pass, and read whole or not at all, with every fault by row and column. */
@NullMarked
package uk.datr.workforce.census.csvfiles;

import org.jspecify.annotations.NullMarked;
