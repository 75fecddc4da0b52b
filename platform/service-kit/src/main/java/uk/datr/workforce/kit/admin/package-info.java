/** What a platform administrator does with events that could not be sent or applied. */
@NullMarked
package uk.datr.workforce.kit.admin;

import org.jspecify.annotations.NullMarked;
