-- How many people are in treatment in each authority, as a comparison used it for C606: source, date and counts. Each comparison
-- keeps its own, so that what was found can be worked out again.

alter table comparison add column in_treatment jsonb check (jsonb_typeof(in_treatment) = 'object');
