package uk.datr.workforce.reporting.profile;

import uk.datr.workforce.reporting.areas.Area;

/** A figure that a caller may see: of an area, on a basis. */
record PlannedFigure(Area area, Basis basis) {}
