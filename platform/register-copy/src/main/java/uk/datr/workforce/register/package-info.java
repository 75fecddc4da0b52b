/** The register of organisations and units in a service that does not own it: a copy made from events alone. */
@NullMarked
package uk.datr.workforce.register;

import org.jspecify.annotations.NullMarked;
