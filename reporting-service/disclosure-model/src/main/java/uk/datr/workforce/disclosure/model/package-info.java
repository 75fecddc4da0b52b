/**
 * What the protector and the auditor of published tables share: a lattice of cells with its equations, a policy, and a
 * publication of it (domain/reporting.md B6). Only data: neither of the two finds code of the other here.
 *
 * <p>All numbers are exact. Counts are whole numbers of persons or posts; amounts are decimals such as whole-time
 * equivalents. Records hold what they are given; whether a whole problem makes sense is told by its check, with every
 * fault named.
 */
@NullMarked
package uk.datr.workforce.disclosure.model;

import org.jspecify.annotations.NullMarked;
