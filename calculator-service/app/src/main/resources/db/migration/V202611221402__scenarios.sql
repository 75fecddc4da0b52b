-- Saved scenarios. What one was calculated from is kept whole, so that it can be calculated again when its set is retired.

create table scenario (
    scenario_id         uuid         primary key,
    owner_organisation  text,
    area                text         not null check (area ~ '^[EX][0-9]{8}$'),
    period              text         not null,
    name                text         not null,
    description         text,
    state               text         not null check (state in ('DRAFT', 'SHARED', 'WITHDRAWN')),
    entry               jsonb        not null,
    request             jsonb        not null,
    sources             jsonb        not null,
    result              jsonb        not null,
    result_hash         text         not null,
    engine_version      text         not null,
    parameter_set       text,
    parameter_set_hash  text,
    input_hash          text         not null,
    seed                bigint,
    created_by          text         not null,
    created_at          timestamptz  not null,
    changed_at          timestamptz  not null,
    revision            integer      not null
);

create index scenario_owner on scenario (owner_organisation, changed_at desc);
create index scenario_area on scenario (area, changed_at desc);

comment on column scenario.owner_organisation is 'register code of the authority whose it is; null for those of the analysts';
comment on column scenario.entry is 'the calculation as it was sent';
comment on column scenario.request is 'the same with all parameters';
comment on column scenario.result_hash is 'SHA-256 of the result in canonical JSON (RFC 8785)';

create table scenario_share (
    scenario_id  uuid         not null references scenario,
    audience     text         not null check (audience in ('NHS_ENGLAND', 'LOCAL_AUTHORITY')),
    la_code      text         not null,
    shared_by    text         not null,
    shared_at    timestamptz  not null,
    primary key (scenario_id, audience, la_code),
    check ((audience = 'NHS_ENGLAND') = (la_code = ''))
);

create index scenario_share_la on scenario_share (la_code) where audience = 'LOCAL_AUTHORITY';
