-- The sandbox: a collection for practice that is always open and never becomes a census. The service makes it when it starts
-- and keeps it on the newest specification.

alter table collection
    add column sandbox boolean not null default false,
    add check (not sandbox or state = 'FAMILIARISATION');

create unique index collection_sandbox on collection (sandbox) where sandbox;
