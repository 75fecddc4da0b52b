/** Lists in pages, with links to the neighbours. */
@NullMarked
package uk.datr.workforce.kit.paging;

import org.jspecify.annotations.NullMarked;
