-- What analysts ask about a version of a return, and what was said about it. Free text stays between the unit's organisation
-- and the analysts: it is in no event and no log.

create table return_query (
    query_id    uuid         primary key,
    return_id   uuid         not null,
    version_no  integer      not null,
    -- the rule that made somebody ask, and where in the return; null for a question of its own
    rule_id     text,
    pointer     text,
    state       text         not null check (state in ('OPEN', 'ANSWERED', 'RESOLVED', 'WITHDRAWN')),
    raised_by   text         not null,
    raised_at   timestamptz  not null,
    changed_at  timestamptz  not null,
    foreign key (return_id, version_no) references return_version
);

-- How many there are about the present version is asked with every return that is read.
create index return_query_version on return_query (return_id, version_no, state);

create table query_message (
    query_id    uuid         not null references return_query on delete cascade,
    message_no  integer      not null,
    -- who speaks: the analysts or the unit's organisation
    side        text         not null check (side in ('ANALYST', 'SUBMITTER')),
    kind        text         not null check (kind in ('QUESTION', 'ANSWER', 'RESOLUTION', 'WITHDRAWAL')),
    text        text         not null,
    said_by     text         not null,
    said_at     timestamptz  not null,
    primary key (query_id, message_no)
);
