/** The faults' checks are checks that can fail, and a campaign of kills and outages. */
@NullMarked
package uk.datr.workforce.faults;

import org.jspecify.annotations.NullMarked;
