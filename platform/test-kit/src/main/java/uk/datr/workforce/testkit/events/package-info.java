/** Events as another service sends them. */
@NullMarked
package uk.datr.workforce.testkit.events;

import org.jspecify.annotations.NullMarked;
