-- The newest edition of each collection as the census froze it: which sealed versions of returns its figures are made of. Figures
-- of a collection are complete when every entry has arrived as a fact of that version.

create table census_edition (
    collection_id  text         primary key,
    edition        integer      not null,
    root           text         not null,
    entries        integer      not null,
    frozen_at      timestamptz  not null
);

create table census_edition_entry (
    collection_id  text     not null references census_edition,
    return_id      text     not null,
    version_no     integer  not null,
    seal           text     not null,
    unsigned       boolean  not null,
    primary key (collection_id, return_id)
);
