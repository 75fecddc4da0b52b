/** Example data: a history of the census that is invented, deterministic and consistent with the published figures. */
@NullMarked
package uk.datr.workforce.census.example;

import org.jspecify.annotations.NullMarked;
