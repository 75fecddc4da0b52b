/** What a reader knows: relations between cells, bounds of each cell, and what single relations make of them. */
@NullMarked
package uk.datr.workforce.disclosure.auditor.knowledge;

import org.jspecify.annotations.NullMarked;
