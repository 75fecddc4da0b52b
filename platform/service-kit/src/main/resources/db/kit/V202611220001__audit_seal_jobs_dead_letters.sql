-- The audit log is sealed, long work is kept as rows, and events that could not be applied are kept until somebody decides.

-- Entries that wait for their seal. Written by a trigger with the entry, taken away with the seal, so that an entry is
-- always either here or sealed. An entry that commits late is found here whatever its id.
create table audit_unsealed (
  entry_id bigint primary key
);

insert into audit_unsealed (entry_id) select id from audit_entry;

create function audit_entry_waits() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (entry_id) values (new.id);
  return null;
end $$;

create trigger audit_entry_waits after insert on audit_entry
  for each row execute function audit_entry_waits();

-- One seal an entry; each holds the hash of the one before, of its entry's every column and of itself.
create table audit_seal (
  sequence  bigint      primary key,
  entry_id  bigint      not null unique,
  sealed_at timestamptz not null,
  hash      bytea       not null
);

-- A copy of the last seal outside of the chain, so that a chain cut short is found.
create table audit_head (
  one       boolean primary key default true check (one),
  sequence  bigint  not null,
  hash      bytea   not null,
  sealed_at timestamptz
);

insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name;
end $$;

create trigger audit_entry_never_changes before update or delete or truncate on audit_entry
  for each statement execute function refuse_change_of_audit();

create trigger audit_seal_never_changes before update or delete or truncate on audit_seal
  for each statement execute function refuse_change_of_audit();

create index audit_entry_at on audit_entry (at);
create index audit_entry_actor on audit_entry (actor, id);

-- Long work. A row is claimed by an instance for the time of a lease that it renews; a lease that ran out is anybody's.
create table job (
  id                  uuid        primary key,
  kind                text        not null,
  parameters          jsonb       not null,
  state               text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  done                bigint      not null default 0,
  total               bigint,
  -- how far the work came, written by it in the transaction of each step, so that it goes on from there
  checkpoint          jsonb,
  result              jsonb,
  failure             text,
  attempts            integer     not null default 0,
  created_at          timestamptz not null,
  created_by          text        not null,
  created_by_kind     text        not null,
  correlation_id      text        not null,
  not_before          timestamptz not null,
  claimed_by          uuid,
  lease_until         timestamptz,
  cancel_requested_at timestamptz,
  started_at          timestamptz,
  finished_at         timestamptz
);

create index job_open on job (created_at) where state in ('WAITING', 'RUNNING');

-- A record that a consumer could not apply, whole, until somebody replays or discards it. Kept as bytes: what is no event
-- may hold what a text cannot.
create table dead_letter (
  id            uuid        primary key default uuidv7(),
  consumer      text        not null,
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,
  -- time of the record: a topic that was lost and made anew has other records at the same offsets
  record_at     timestamptz not null,
  key           bytea,
  value         bytea,
  event_id      text,
  type          text,
  subject       text,
  sequence      bigint,
  reason        text        not null,
  at            timestamptz not null,
  state         text        not null default 'WAITING' check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
  attempts      integer     not null default 1,
  settled_at    timestamptz,
  settled_by    text,
  settled_why   text,
  unique (consumer, topic, partition, record_offset, record_at)
);

create index dead_letter_waiting on dead_letter (at) where state = 'WAITING';

-- An event of a type or version that this release does not know, whole, until a release knows it.
create table held_event (
  consumer      text        not null,
  event_id      uuid        not null,
  topic         text        not null,
  partition     integer     not null,
  record_offset bigint      not null,
  record_at     timestamptz not null,
  key           text,
  type          text        not null,
  subject       text        not null,
  sequence      bigint      not null,
  envelope      text        not null,
  held_at       timestamptz not null,
  primary key (consumer, event_id)
);
