-- People and machine clients of organisations. Who holds which job is known to the sign-in service; here stands what it does
-- not know: invitations, changes that have begun, which client was made for whom, and the yearly confirmations.

create table invitation (
  id                uuid        primary key,
  organisation_code text        not null references organisation,
  jobs              text[]      not null check (cardinality(jobs) > 0),
  -- forgotten as soon as the invitation is settled
  email             text,
  -- the token itself is only in the message to the person
  token_sha256      bytea       not null unique,
  state             text        not null check (state in ('OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED')),
  created_at        timestamptz not null,
  created_by        text        not null,
  expires_at        timestamptz not null,
  settled_at        timestamptz,
  -- who accepted it, so that the same person may ask again
  accepted_by       text,
  check ((email is not null) = (state = 'OPEN')),
  check ((accepted_by is not null) = (state = 'ACCEPTED'))
);

create index invitation_organisation on invitation (organisation_code, created_at desc, id);
-- an address is asked once at a time
create unique index invitation_once on invitation (organisation_code, lower(email)) where state = 'OPEN';
create index invitation_open on invitation (expires_at) where state = 'OPEN';

-- What an account gains and loses at an organisation. A row is written before the sign-in service is asked, so that whatever
-- dies in between, somebody ends what was begun.
create table membership_change (
  id                uuid        primary key,
  organisation_code text        not null references organisation,
  account_id        text        not null,
  gained            text[]      not null,
  lost              text[]      not null,
  begun_at          timestamptz not null,
  begun_by          text        not null,
  correlation_id    text        not null,
  done_at           timestamptz
);

create index membership_change_begun on membership_change (organisation_code, id) where done_at is null;

create table machine_client (
  client_id          text        primary key,
  organisation_code  text        not null references organisation,
  name               text        not null,
  jobs               text[]      not null,
  -- MAKING and REMOVING name work with the sign-in service that was begun: who dies then leaves it to be undone or ended
  state              text        not null check (state in ('MAKING', 'READY', 'REMOVING', 'REMOVED')),
  -- lets whoever has it change this one client and no other; encrypted with a key made from the service's own secret
  registration_token bytea,
  begun_at           timestamptz not null,
  created_at         timestamptz not null,
  created_by         text        not null,
  correlation_id     text        not null,
  secret_changed_at  timestamptz,
  check (state <> 'READY' or (registration_token is not null and secret_changed_at is not null)),
  check (state <> 'REMOVED' or registration_token is null)
);

create index machine_client_organisation on machine_client (organisation_code, created_at, client_id);
create index machine_client_begun on machine_client (begun_at) where state in ('MAKING', 'REMOVING');

create table people_confirmation (
  organisation_code text        not null references organisation,
  year              integer     not null,
  confirmed_at      timestamptz not null,
  confirmed_by      text        not null,
  people            integer     not null,
  clients           integer     not null,
  primary key (organisation_code, year)
);
