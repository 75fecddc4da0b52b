/** An operation bound to organisations, until the service has one of its own: what a token's jobs mean by the copied register. */
@NullMarked
package uk.datr.workforce.survey.scopeproof;

import org.jspecify.annotations.NullMarked;
