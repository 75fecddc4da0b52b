/** What this service needs besides its own database, for those who watch it. */
@NullMarked
package uk.datr.workforce.kit.health;

import org.jspecify.annotations.NullMarked;
