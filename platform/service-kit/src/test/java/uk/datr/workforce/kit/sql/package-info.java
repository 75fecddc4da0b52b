/** Tests of the package. */
@NullMarked
package uk.datr.workforce.kit.sql;

import org.jspecify.annotations.NullMarked;
