/** Spreadsheets, read back by a library that is not ours. */
@NullMarked
package uk.datr.workforce.kit.ods;

import org.jspecify.annotations.NullMarked;
