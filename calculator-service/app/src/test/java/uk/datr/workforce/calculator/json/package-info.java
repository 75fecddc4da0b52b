/** Reading JSON for the engine. */
@NullMarked
package uk.datr.workforce.calculator.json;

import org.jspecify.annotations.NullMarked;
