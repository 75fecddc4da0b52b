/** Between the JSON of the interface and that of the engine, which knows no library. */
@NullMarked
package uk.datr.workforce.calculator.json;

import org.jspecify.annotations.NullMarked;
