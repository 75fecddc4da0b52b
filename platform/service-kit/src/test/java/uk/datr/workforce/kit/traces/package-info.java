/** Tests of traces: what is in a step, and that nothing else can be. */
@NullMarked
package uk.datr.workforce.kit.traces;

import org.jspecify.annotations.NullMarked;
