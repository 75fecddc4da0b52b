/** From a release plan to one lattice of cells: planned tables that share cells, every equation a reader can know, earlier versions (B6.2, B6.7). */
@NullMarked
package uk.datr.workforce.disclosure.model.plan;

import org.jspecify.annotations.NullMarked;
