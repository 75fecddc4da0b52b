/**
 * Problems and publications as JSON files, in the form of the golden cases: read as a stream, strictly, with every fault
 * named.
 */
@NullMarked
package uk.datr.workforce.disclosure.model.json;

import org.jspecify.annotations.NullMarked;
