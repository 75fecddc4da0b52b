-- What every service keeps beside its own tables: events to publish, events applied, answers to repeat, audit rows.

-- The last sequence given to an aggregate on a topic. Its row lock also orders the writers of one aggregate, so that
-- the order of outbox_event.id is the order of commits within an aggregate.
create table outbox_sequence (
  topic   text   not null,
  subject text   not null,
  last    bigint not null,
  primary key (topic, subject)
);

create table outbox_event (
  id          bigint generated always as identity primary key,
  event_id    uuid        not null unique,
  topic       text        not null,
  key         text        not null,
  sequence    bigint      not null,
  envelope    text        not null,
  created_at  timestamptz not null,
  sent_at     timestamptz,
  attempts    integer     not null default 0,
  parked_at   timestamptz,
  park_reason text,
  unique (topic, key, sequence)
);

comment on column outbox_event.parked_at is
  'set when the broker can never take the event, and on every later event of its key until it is released';

create index outbox_event_unsent on outbox_event (id) where sent_at is null and parked_at is null;
create index outbox_event_parked on outbox_event (topic, key) where sent_at is null and parked_at is not null;
create index outbox_event_sent on outbox_event (sent_at) where sent_at is not null;

create table inbox_event (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null,
  primary key (consumer, event_id)
);

create index inbox_event_received on inbox_event (received_at);

-- The newest state of an aggregate that a consumer has applied.
create table inbox_position (
  consumer text   not null,
  topic    text   not null,
  subject  text   not null,
  sequence bigint not null,
  primary key (consumer, topic, subject)
);

create table idempotency_answer (
  caller      text        not null,
  method      text        not null,
  path        text        not null,
  key         text        not null,
  body_sha256 text        not null,
  status      integer     not null,
  headers     jsonb       not null,
  body        text,
  created_at  timestamptz not null,
  primary key (caller, method, path, key)
);

create index idempotency_answer_created on idempotency_answer (created_at);

create table audit_entry (
  id                bigint generated always as identity primary key,
  at                timestamptz not null,
  actor             text        not null,
  actor_kind        text        not null,
  action            text        not null,
  subject_type      text        not null,
  subject_id        text        not null,
  organisation_code text,
  correlation_id    text        not null,
  detail            jsonb       not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
