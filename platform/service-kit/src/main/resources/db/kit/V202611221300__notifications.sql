-- Messages to people that a use case leaves in its transaction and that are handed to a mail server afterwards.

create table notification (
  id                uuid        primary key,
  kind              text        not null,
  -- says what a message is the only one of, so that it is not asked for twice
  dedup_key         text        not null unique,
  -- address and text are forgotten as soon as the message is settled: the one is somebody's, the other may hold a link
  recipient         text,
  subject           text        not null,
  body              text,
  organisation_code text,
  about_type        text        not null,
  about_id          text        not null,
  state             text        not null
    check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'UNSURE', 'EXPIRED')),
  attempts          integer     not null default 0,
  reply_code        integer,
  created_at        timestamptz not null,
  created_by        text        not null,
  correlation_id    text        not null,
  not_before        timestamptz not null,
  expires_at        timestamptz not null,
  sending_since     timestamptz,
  settled_at        timestamptz,
  check ((recipient is not null) = (state in ('WAITING', 'SENDING'))),
  check ((body is not null) = (state in ('WAITING', 'SENDING')))
);

create index notification_open on notification (not_before, id) where state in ('WAITING', 'SENDING');
create index notification_about on notification (about_type, about_id, created_at, id);
