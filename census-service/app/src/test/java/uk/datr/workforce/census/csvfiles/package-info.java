/** Tests of tables as files. */
@NullMarked
package uk.datr.workforce.census.csvfiles;

import org.jspecify.annotations.NullMarked;
