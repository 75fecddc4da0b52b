-- Which units a unit took over from, and why, as the register says it.

alter table unit
    add column predecessor_unit_ids text[] not null default '{}',
    add column lineage_reason       text;
