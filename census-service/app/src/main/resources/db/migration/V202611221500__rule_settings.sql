-- What a collection sets otherwise than the rule catalogue: a numbered state for each change, so that every validation names
-- the thresholds and levels under which it was made.

create table rule_settings (
    collection_id  text         not null references collection,
    settings_no    integer      not null check (settings_no >= 1),
    adjustments    jsonb        not null check (jsonb_typeof(adjustments) = 'array'),
    reason         text         not null,
    changed_by     text         not null,
    changed_at     timestamptz  not null,
    primary key (collection_id, settings_no)
);

create function refuse_change_of_rule_settings() returns trigger language plpgsql as $$
begin
    raise exception 'settings % of collection % were in force and cannot change', old.settings_no, old.collection_id;
end $$;

create trigger rule_settings_never_change before update or delete on rule_settings
    for each row execute function refuse_change_of_rule_settings();

-- 0: the catalogue's own.
alter table validation_run add column rule_settings_no integer not null default 0;

-- What the rules found that compare the returns of a collection with each other.
create table comparison (
    comparison_id     uuid         primary key,
    collection_id     text         not null references collection,
    rule_set_version  text         not null,
    rule_settings_no  integer      not null,
    returns           integer      not null,
    findings          integer      not null,
    compared_by       text         not null,
    compared_at       timestamptz  not null
);

create index comparison_of_collection on comparison (collection_id, compared_at desc, comparison_id);

create table comparison_finding (
    comparison_id  uuid     not null references comparison,
    seq            integer  not null,
    unit_id        uuid     not null references reporting_unit,
    rule_id        text     not null,
    severity       text     not null,
    pointer        text     not null,
    message        text     not null,
    value          jsonb,
    expected       text,
    primary key (comparison_id, seq)
);

create index comparison_finding_rule on comparison_finding (comparison_id, rule_id, seq);
