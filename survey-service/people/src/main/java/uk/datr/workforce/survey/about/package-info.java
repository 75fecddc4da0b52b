/** What this service is, for whoever finds its address. */
@NullMarked
package uk.datr.workforce.survey.about;

import org.jspecify.annotations.NullMarked;
