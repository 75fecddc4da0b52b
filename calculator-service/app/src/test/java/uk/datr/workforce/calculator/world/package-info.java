/** The service that a test talks to. */
@NullMarked
package uk.datr.workforce.calculator.world;

import org.jspecify.annotations.NullMarked;
