-- Which units a unit took over from, and why (CL-19): contracts are retendered often, and a year is compared with the year
-- before through them. That each is a unit of the same kind, and that nothing follows from itself, is checked by the service.

alter table reporting_unit
    add column predecessor_unit_ids  uuid[]  not null default '{}',
    add column lineage_reason        text,
    add check ((lineage_reason is null) = (predecessor_unit_ids = '{}'));
