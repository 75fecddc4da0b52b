/** Where values come from (specification B2 "Provenance"). */
@NullMarked
package uk.datr.workforce.calculator.engine.provenance;

import org.jspecify.annotations.NullMarked;
