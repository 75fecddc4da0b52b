-- Which units a unit took over from, and why, as the register says it.

alter table register_unit
    add column predecessor_unit_ids text[] not null default '{}',
    add column lineage_reason       text;

comment on column register_unit.lineage_reason is 'code of CL-19, as the event said it';
