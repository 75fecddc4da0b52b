/** The areas that figures are shown for: authorities on the boundaries of a day, NHS regions, England. */
@NullMarked
package uk.datr.workforce.reporting.areas;

import org.jspecify.annotations.NullMarked;
