/**
 * Finds out what a reader of published tables can work out of the cells that must not be known (domain/reporting.md
 * B6.6). All arithmetic is exact; nothing is shared with the protector but the data classes. The method and its limits
 * are explained for statisticians in docs/methods/disclosure-audit.md.
 */
@NullMarked
package uk.datr.workforce.disclosure.auditor;

import org.jspecify.annotations.NullMarked;
