-- Workforce plans. The figures of a plan are stored with it: it means the same for ever, whatever becomes of its scenario.

create table plan (
    plan_id             uuid         primary key,
    owner_organisation  text,
    area                text         not null check (area ~ '^[EX][0-9]{8}$'),
    name                text         not null,
    state               text         not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    scenario_id         uuid         not null references scenario,
    first_year          integer      not null,
    years               integer      not null check (years between 1 and 10),
    entry               jsonb        not null,
    figures             jsonb        not null,
    created_by          text         not null,
    created_at          timestamptz  not null,
    changed_at          timestamptz  not null,
    published_at        timestamptz,
    revision            integer      not null
);

create index plan_owner on plan (owner_organisation, changed_at desc);
create unique index plan_in_force on plan (area, coalesce(owner_organisation, '')) where state = 'PUBLISHED';
create index plan_told on plan (plan_id) where published_at is not null;

comment on column plan.owner_organisation is 'register code of the authority whose it is; null for those of the analysts';
comment on column plan.first_year is 'calendar year in which its first financial year begins';
comment on column plan.published_at is 'when it was published, also after it was superseded or withdrawn: other services know it from then on';

-- What is wanted by role, so that plans can be added up.
create table plan_target (
    plan_id  uuid              not null references plan on delete cascade,
    year     integer           not null,
    role     text              not null,
    wte      double precision  not null,
    primary key (plan_id, year, role)
);

comment on column plan_target.year is
    'calendar year in which the financial year begins at whose end it is wanted; the year before the first has who is in post';

-- How far a plan was when other services were told last.
create table plan_progress (
    plan_id         uuid  primary key references plan on delete cascade,
    collection_id   text  not null,
    reference_date  date  not null,
    told            jsonb not null
);

-- Authorities whose census figures may differ from those that progress was worked out with; all of them under an empty code.
-- Bookkeeping and no part of a projection: a rebuild marks them again.
create table census_area_change (
    la_code  text  primary key
);
