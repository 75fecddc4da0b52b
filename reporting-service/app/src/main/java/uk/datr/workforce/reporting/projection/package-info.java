/** The copy of the census that this service keeps: topics in, tables out, nothing computed twice. */
@NullMarked
package uk.datr.workforce.reporting.projection;

import org.jspecify.annotations.NullMarked;
