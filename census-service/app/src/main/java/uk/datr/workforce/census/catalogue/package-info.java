/** The catalogue of validation rules as the API shows it. */
@NullMarked
package uk.datr.workforce.census.catalogue;

import org.jspecify.annotations.NullMarked;
