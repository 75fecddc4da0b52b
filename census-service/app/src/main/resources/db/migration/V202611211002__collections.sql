-- A collection is one year's census; an expected return says which unit is asked in it (the denominator of response).

create table collection (
    collection_id   text         primary key check (collection_id ~ '^[A-Z0-9][A-Z0-9-]{2,19}$'),
    year            integer      not null,
    reference_date  date         not null,
    spec_version    text         not null,
    list_version    text         not null,
    state           text         not null,
    opens_at        timestamptz  not null,
    closes_at       timestamptz  not null,
    finalised_by    text,
    revision        integer      not null,
    check (closes_at > opens_at)
);

create table expected_return (
    collection_id    text     not null references collection,
    unit_id          uuid     not null references reporting_unit,
    status           text     not null check (status in ('EXPECTED', 'NOT_REQUIRED', 'ADDED')),
    reason           text,
    -- where the unit lies for this collection, even when its authority is renamed or merged later
    la_code          text     not null,
    nhs_region_code  text     not null,
    revision         integer  not null,
    primary key (collection_id, unit_id),
    check ((status = 'NOT_REQUIRED') = (reason is not null))
);

create index expected_return_unit on expected_return (unit_id);
