-- Parameter sets: each row is a version that never changes but for its state. A draft that is discarded goes; nothing else does.

create table parameter_set (
    set_id        text         not null check (set_id ~ '^[a-z][a-z0-9-]{2,39}$'),
    major         integer      not null,
    minor         integer      not null,
    patch         integer      not null,
    state         text         not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    parent        text,
    parameters    jsonb        not null,
    sources       jsonb        not null,
    changes       jsonb        not null,
    hash          text         not null check (hash ~ '^[0-9a-f]{64}$'),
    author        text         not null,
    publisher     text,
    created_at    timestamptz  not null,
    published_at  timestamptz,
    retired_at    timestamptz,
    primary key (set_id, major, minor, patch),
    check ((state = 'DRAFT') = (publisher is null))
);

comment on column parameter_set.hash is 'SHA-256 of id, version, parameters and sources in canonical JSON (RFC 8785)';
comment on column parameter_set.parent is 'the version that it derives from, id@major.minor.patch';
