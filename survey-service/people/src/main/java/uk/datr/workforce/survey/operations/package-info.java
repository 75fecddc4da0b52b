/** What auditors and platform administrators do here, as in every service. */
@NullMarked
package uk.datr.workforce.survey.operations;

import org.jspecify.annotations.NullMarked;
