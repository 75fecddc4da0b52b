/**
 * A calculation as a client asks for it, under the names of the interface (specification B5 and B12.1). Nothing here
 * is checked: any value may be absent, out of range or name a code that does not exist.
 */
@NullMarked
package uk.datr.workforce.calculator.engine.request;

import org.jspecify.annotations.NullMarked;
