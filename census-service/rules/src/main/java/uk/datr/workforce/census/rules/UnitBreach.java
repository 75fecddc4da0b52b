package uk.datr.workforce.census.rules;

/** A breach of a rule over several returns, in the return of one unit. */
record UnitBreach(String unitId, Breach breach) {}
