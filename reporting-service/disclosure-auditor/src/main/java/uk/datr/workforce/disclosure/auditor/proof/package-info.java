/** Why a reader can conclude a bound: steps that a person can follow and a program can check. */
@NullMarked
package uk.datr.workforce.disclosure.auditor.proof;

import org.jspecify.annotations.NullMarked;
