-- The copy of the census that reporting keeps, made from events alone and never by reading another database.
-- Each row is the whole state that the newest event of its subject carries; nothing here is edited in place, so
-- emptying these tables (and the inbox) and replaying the topics gives the same rows.

create table organisation (
    organisation_code text primary key,
    name              text not null,
    kind              text not null,
    sector            text,
    la_code           text,
    nhs_region_code   text,
    valid_from        date,
    valid_to          date
);

create table unit (
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

-- Who was asked. Read by collection, which leads the key.
create table expected_return (
    collection_id     text not null,
    unit_id           text not null,
    organisation_code text not null,
    kind              text not null,
    la_code           text not null,
    nhs_region_code   text not null,
    status            text not null,
    reason            text,
    primary key (collection_id, unit_id)
);

create table collection (
    collection_id  text primary key,
    year           integer not null,
    reference_date date not null,
    spec_version   text not null,
    state          text not null,
    opens_at       timestamptz not null,
    closes_at      timestamptz not null,
    list_version   text not null
);

create table return_status (
    return_id         text primary key,
    collection_id     text not null,
    unit_id           text not null,
    organisation_code text not null,
    kind              text not null,
    la_code           text not null,
    state             text not null,
    version_no        integer,
    nil               boolean not null,
    changed_at        timestamptz not null
);

-- What counts of a return, with the unit's dimensions as signed. Without a counted version there are no measures.
create table return_fact (
    return_id           text primary key,
    collection_id       text not null,
    unit_id             text not null,
    organisation_code   text not null,
    kind                text not null,
    sector              text,
    la_code             text not null,
    nhs_region_code     text not null,
    state               text not null,
    counted_version     integer,
    marks               text[] not null,
    vacancies_held      boolean not null,
    declaration_version text,
    agrees_to_area      boolean,
    list_version        text not null
);

-- Figures of one authority, of one region, and who answered of those asked: all within a collection.
create index return_fact_of_area on return_fact (collection_id, la_code) where counted_version is not null;
create index return_fact_of_region on return_fact (collection_id, nhs_region_code) where counted_version is not null;
create index return_fact_of_unit on return_fact (collection_id, unit_id) where counted_version is not null;

-- The measures of a counted return by role group.
create table return_measure (
    return_id              text not null references return_fact on delete cascade,
    role_group             text not null,
    paid_headcount         bigint not null check (paid_headcount >= 0),
    paid_wte               numeric(14, 2) not null check (paid_wte >= 0),
    unpaid_headcount       bigint not null check (unpaid_headcount >= 0),
    unpaid_wte             numeric(14, 2) not null check (unpaid_wte >= 0),
    unpaid_without_wte     bigint not null check (unpaid_without_wte >= 0),
    agency_bank_headcount  bigint not null check (agency_bank_headcount >= 0),
    vacancy_base_wte       numeric(14, 2) not null check (vacancy_base_wte >= 0),
    vacant_wte             numeric(14, 2) not null check (vacant_wte >= 0),
    leavers                bigint not null check (leavers >= 0),
    headcount_at_start     bigint not null check (headcount_at_start >= 0),
    headcount_at_end       bigint not null check (headcount_at_end >= 0),
    turnover_base_given    bigint not null check (turnover_base_given >= 0),
    turnover_base_previous bigint not null check (turnover_base_previous >= 0),
    turnover_base_derived  bigint not null check (turnover_base_derived >= 0),
    primary key (return_id, role_group)
);

-- The same, summed for each authority, final returns apart from all others. Made anew from the returns of an authority
-- whenever one of them changes, so it never drifts; figures of regions and England are sums of some 3,000 of these rows
-- instead of 12,000 of the above.
create table area_measure (
    collection_id          text not null,
    la_code                text not null,
    nhs_region_code        text not null,
    final                  boolean not null,
    role_group             text not null,
    paid_headcount         bigint not null,
    paid_wte               numeric(16, 2) not null,
    unpaid_headcount       bigint not null,
    unpaid_wte             numeric(16, 2) not null,
    unpaid_without_wte     bigint not null,
    agency_bank_headcount  bigint not null,
    vacancy_base_wte       numeric(16, 2) not null,
    vacant_wte             numeric(16, 2) not null,
    leavers                bigint not null,
    headcount_at_start     bigint not null,
    headcount_at_end       bigint not null,
    turnover_base_given    bigint not null,
    turnover_base_previous bigint not null,
    turnover_base_derived  bigint not null,
    primary key (collection_id, la_code, nhs_region_code, final, role_group)
);

comment on column return_measure.unpaid_without_wte is 'unpaid people whose WTE was not given; they are in no WTE';
comment on column return_measure.vacancy_base_wte is
    'paid WTE in post without agency and bank, 0 where the return does not hold vacancies (indicator I2)';
comment on column return_measure.turnover_base_given is
    'headcount at start plus at end where the start was given (indicator I3); likewise previous, derived';

-- Which state of a collection's figures an ETag speaks of. Bookkeeping, not part of the projection: a rebuild gives
-- other numbers here.
create sequence figures_revision;

create table collection_revision (
    collection_id text primary key,
    revision      bigint not null
);
