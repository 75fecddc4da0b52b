-- The copy of the census that the calculator keeps: made from events alone, so that it can be emptied and rebuilt. Each row is the
-- whole state that the newest event of its subject carries.

create table census_collection (
    collection_id   text     primary key,
    year            integer  not null,
    reference_date  date     not null,
    state           text     not null
);

-- Of whom a return is expected: what "counted of expected" counts by.
create table census_expected (
    collection_id  text  not null,
    unit_id        text  not null,
    la_code        text  not null,
    status         text  not null,
    primary key (collection_id, unit_id)
);

create index census_expected_of_area on census_expected (collection_id, la_code);

-- What counts of each return, with the unit's place as signed. It carries year and day, so that no other topic is needed to place it.
create table census_return (
    return_id        text     primary key,
    collection_id    text     not null,
    year             integer  not null,
    reference_date   date     not null,
    unit_id          text     not null,
    kind             text     not null,
    la_code          text     not null,
    nhs_region_code  text     not null,
    state            text     not null,
    counted_version  integer,
    list_version     text     not null,
    staff            bigint   not null check (staff >= 0)
);

create index census_return_of_area on census_return (la_code, reference_date desc)
    where counted_version is not null and state in ('SIGNED_OFF', 'FINAL');

create table census_return_role (
    return_id         text           not null references census_return on delete cascade,
    role              text           not null,
    paid_wte          numeric(14, 2) not null check (paid_wte >= 0),
    paid_headcount    bigint         not null check (paid_headcount >= 0),
    unpaid_wte        numeric(14, 2) not null check (unpaid_wte >= 0),
    unpaid_headcount  bigint         not null check (unpaid_headcount >= 0),
    primary key (return_id, role)
);

-- Role totals of an authority, made anew from its returns whenever one of them changes, so that they never drift.
create table census_area_role (
    collection_id     text           not null,
    la_code           text           not null,
    nhs_region_code   text           not null,
    scope             text           not null check (scope in ('AREA', 'PUBLISHED')),
    role              text           not null,
    paid_wte          numeric(16, 2) not null,
    paid_headcount    bigint         not null,
    unpaid_wte        numeric(16, 2) not null,
    unpaid_headcount  bigint         not null,
    primary key (collection_id, la_code, nhs_region_code, scope, role)
);

comment on column census_return.staff is 'paid and unpaid people of the counted version';
comment on column census_area_role.scope is
    'AREA: returns signed off or final, services too small to be split under SMALL_SERVICES; PUBLISHED: final returns';
