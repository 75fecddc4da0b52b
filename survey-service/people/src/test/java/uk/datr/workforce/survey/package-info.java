/** What holds for the service as a whole. */
@NullMarked
package uk.datr.workforce.survey;

import org.jspecify.annotations.NullMarked;
