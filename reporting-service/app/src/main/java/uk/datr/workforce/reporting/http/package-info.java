/** What answers of this service have in common. */
@NullMarked
package uk.datr.workforce.reporting.http;

import org.jspecify.annotations.NullMarked;
