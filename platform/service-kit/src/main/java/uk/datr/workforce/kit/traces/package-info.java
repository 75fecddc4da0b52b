/** What a request does in several services, as a trace of few steps that hold nothing of what it says; off unless it is switched on. */
@NullMarked
package uk.datr.workforce.kit.traces;

import org.jspecify.annotations.NullMarked;
