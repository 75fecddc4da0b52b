/** Requests and parameter sets as trees of JSON values, and their canonical text (RFC 8785). */
@NullMarked
package uk.datr.workforce.calculator.engine.json;

import org.jspecify.annotations.NullMarked;
