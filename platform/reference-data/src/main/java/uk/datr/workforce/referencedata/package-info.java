/** Geography, roles, code lists and area figures that all services share: versioned files with typed look-ups. */
@NullMarked
package uk.datr.workforce.referencedata;

import org.jspecify.annotations.NullMarked;
