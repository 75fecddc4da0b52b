/** Survey service, people and credentials: campaigns, samples, invitations; never an answer. */
@NullMarked
package uk.datr.workforce.survey;

import org.jspecify.annotations.NullMarked;
