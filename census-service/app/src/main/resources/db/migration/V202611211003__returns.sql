-- One return per collection and unit, with numbered versions of its content.

create table census_return (
    return_id        uuid         primary key,
    collection_id    text         not null,
    unit_id          uuid         not null,
    state            text         not null,
    -- the version that is worked on or was submitted last; null until something was saved
    version_no       integer,
    -- the version that counts in figures (4.9.3); null when none does
    counted_version  integer,
    nil              boolean      not null default false,
    marks            text[]       not null default '{}',
    submitted_by     text,
    submitted_at     timestamptz,
    changed_at       timestamptz  not null,
    revision         integer      not null,
    unique (collection_id, unit_id),
    foreign key (collection_id, unit_id) references expected_return (collection_id, unit_id)
);

-- The previous year's final version of a unit: start of the turnover period, comparison with last year.
create index census_return_unit on census_return (unit_id);

create table return_version (
    return_id      uuid         not null references census_return,
    version_no     integer      not null,
    -- canonical JSON: lines sorted by key, so that the same content has the same hash
    content        jsonb        not null,
    content_hash   text         not null,
    list_version   text         not null,
    explanations   jsonb        not null default '[]',
    saved_by       text         not null,
    saved_at       timestamptz  not null,
    submitted_by   text,
    submitted_at   timestamptz,
    primary key (return_id, version_no)
);

-- What the rules said of a version when it was submitted.
create table validation_run (
    run_id            uuid         primary key,
    return_id         uuid         not null,
    version_no        integer      not null,
    rule_set_version  text         not null,
    status            text         not null,
    errors            integer      not null,
    warnings          integer      not null,
    information       integer      not null,
    findings          jsonb        not null,
    run_at            timestamptz  not null,
    foreign key (return_id, version_no) references return_version
);

create index validation_run_version on validation_run (return_id, version_no);

create table sign_off (
    return_id               uuid         not null,
    version_no              integer      not null,
    signed_by               text         not null,
    name                    text         not null,
    role                    text         not null,
    declaration_version     text         not null,
    agrees_to_area_figures  boolean      not null,
    signed_at               timestamptz  not null,
    primary key (return_id, version_no),
    foreign key (return_id, version_no) references return_version
);

-- A submitted version never changes: a correction is the next version.
create function refuse_change_of_submitted_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of return % was submitted and cannot change', old.version_no, old.return_id;
end $$;

create trigger submitted_version_never_changes
    before update or delete on return_version
    for each row when (old.submitted_at is not null)
    execute function refuse_change_of_submitted_version();
