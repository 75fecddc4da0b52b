-- What was signed, or became final without a signature, in the form of RFC 8785 with its SHA-256. A hash of each free text,
-- never the text, is inside, so that a text can be taken away and the seal still holds (domain 4.9.7).

create table return_seal (
    return_id    uuid         not null,
    version_no   integer      not null,
    seal         text         not null check (seal ~ '^[0-9a-f]{64}$'),
    sealed       text         not null,
    -- null for a version that became final without a signature
    sign_off_id  uuid         references sign_off,
    sealed_at    timestamptz  not null,
    primary key (return_id, version_no, seal),
    foreign key (return_id, version_no) references return_version
);

-- An edition of a collection's figures: which sealed versions they are made of. Edition 1 is made when the collection is
-- finalised, each correction after publication makes the next.
create table snapshot (
    collection_id  text         not null references collection,
    edition        integer      not null check (edition >= 1),
    root           text         not null check (root ~ '^[0-9a-f]{64}$'),
    entries        integer      not null,
    note           text,
    frozen_by      text         not null,
    frozen_at      timestamptz  not null,
    primary key (collection_id, edition)
);

create table snapshot_entry (
    collection_id  text     not null,
    edition        integer  not null,
    return_id      uuid     not null,
    version_no     integer  not null,
    seal           text     not null,
    unsigned       boolean  not null,
    primary key (collection_id, edition, return_id),
    foreign key (collection_id, edition) references snapshot,
    foreign key (return_id, version_no, seal) references return_seal
);

create function refuse_change_of_what_is_sealed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'return_seal' and exists (
        select from census_return r join collection c on c.collection_id = r.collection_id
        where r.return_id = old.return_id and c.state = 'FAMILIARISATION') then
        return old;
    end if;
    raise exception 'what is sealed cannot change';
end $$;

create trigger seal_never_changes before update or delete on return_seal
    for each row execute function refuse_change_of_what_is_sealed();
create trigger snapshot_never_changes before update or delete on snapshot
    for each row execute function refuse_change_of_what_is_sealed();
create trigger snapshot_entry_never_changes before update or delete on snapshot_entry
    for each row execute function refuse_change_of_what_is_sealed();
