/** Spreadsheets as OpenDocument has them. */
@NullMarked
package uk.datr.workforce.kit.ods;

import org.jspecify.annotations.NullMarked;
