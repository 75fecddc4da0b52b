/** The profile of an area: who may see which figures of it, read by one query a set, put beside each other. */
@NullMarked
package uk.datr.workforce.reporting.profile;

import org.jspecify.annotations.NullMarked;
