/** Codes of authorities as people send them: superseded ones are recorded as what took their place. */
@NullMarked
package uk.datr.workforce.census.geography;

import org.jspecify.annotations.NullMarked;
