-- The register: who takes part. Organisations are the tenants of the platform (jobs are held at their codes),
-- reporting units are what a return is about. A unit lies in one local authority.

create table organisation (
    code             text        primary key check (code ~ '^ORG-[0-9]{4,8}$'),
    name             text        not null,
    kind             text        not null check (kind in ('LOCAL_AUTHORITY', 'PROVIDER', 'LERO', 'NHSE', 'NHSE_REGION', 'SUPPLIER')),
    sector           text,
    la_code          text,
    nhs_region_code  text,
    valid_from       date,
    valid_to         date,
    revision         integer     not null,
    check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

create table reporting_unit (
    unit_id            uuid     primary key,
    organisation_code  text     not null references organisation,
    name               text     not null,
    kind               text     not null check (kind in ('COMMISSIONER', 'PROVIDER', 'LERO')),
    la_code            text     not null,
    nhs_region_code    text     not null,
    sector             text,
    ndtms_agency_code  text,
    valid_from         date     not null,
    valid_to           date,
    revision           integer  not null,
    check (valid_to is null or valid_to >= valid_from)
);

-- The scope of a caller is a set of organisations, local authorities or regions.
create index reporting_unit_organisation on reporting_unit (organisation_code);
create index reporting_unit_la on reporting_unit (la_code);
create index reporting_unit_region on reporting_unit (nhs_region_code);
