/**
 * Decides which cells of a release are hidden (B6.4): hides further cells, as cheaply as it can, until no reader can narrow a sensitive cell
 * to less than the policy's width. It shares nothing with the auditor but the data classes, and its word is never the last: a
 * publication leaves only with the auditor's verdict.
 */
@NullMarked
package uk.datr.workforce.disclosure.protector;

import org.jspecify.annotations.NullMarked;
