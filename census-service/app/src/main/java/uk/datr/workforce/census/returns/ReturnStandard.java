package uk.datr.workforce.census.returns;

import uk.datr.workforce.census.rules.ReturnContext;
import uk.datr.workforce.census.rules.RuleSettings;

/**
 * What a return is held against: its collection and unit, the year before, and the collection's thresholds and levels.
 *
 * @param settings what the collection sets otherwise than the catalogue
 * @param settingsNo the number of these settings; 0 for the catalogue's own
 */
record ReturnStandard(ReturnContext context, RuleSettings settings, int settingsNo) {}
