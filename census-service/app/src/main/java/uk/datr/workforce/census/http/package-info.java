/** How answers of the census look. */
@NullMarked
package uk.datr.workforce.census.http;

import org.jspecify.annotations.NullMarked;
