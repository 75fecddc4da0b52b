/** The register of organisations and reporting units. */
@NullMarked
package uk.datr.workforce.census.organisations;

import org.jspecify.annotations.NullMarked;
