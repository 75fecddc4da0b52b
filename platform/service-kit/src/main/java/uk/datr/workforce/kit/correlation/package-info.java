/** One id that ties a request's answer, log lines, audit rows and events together. */
@NullMarked
package uk.datr.workforce.kit.correlation;

import org.jspecify.annotations.NullMarked;
