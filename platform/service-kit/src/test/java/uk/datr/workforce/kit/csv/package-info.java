/** Tests of CSV. */
@NullMarked
package uk.datr.workforce.kit.csv;

import org.jspecify.annotations.NullMarked;
