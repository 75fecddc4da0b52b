/** Which failures of the database pass by themselves. */
@NullMarked
package uk.datr.workforce.kit.sql;

import org.jspecify.annotations.NullMarked;
