-- The copy of census-service's register, made from events alone. Each row is the whole state that the newest event of its
-- subject carries; emptying both tables (and the inbox) and replaying the topic gives the same rows.

create table register_organisation (
    organisation_code text primary key,
    name              text not null,
    kind              text not null,
    sector            text,
    la_code           text,
    nhs_region_code   text,
    valid_from        date,
    valid_to          date
);

create table register_unit (
    unit_id           text primary key,
    organisation_code text not null,
    name              text not null,
    kind              text not null,
    la_code           text not null,
    nhs_region_code   text not null,
    sector            text,
    ndtms_agency_code text,
    valid_from        date,
    valid_to          date
);

comment on table register_organisation is 'copy of the organisations of the register; never edited here';
comment on column register_organisation.kind is
    'as the event said it, so that a kind which this release does not know is known again after an upgrade';
comment on table register_unit is 'copy of the reporting units of the register; never edited here';
comment on column register_unit.kind is 'as the event said it';
