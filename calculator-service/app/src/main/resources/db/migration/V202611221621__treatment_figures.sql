-- Numbers in treatment that analysts imported in place of what is estimated. An import stays; the one with the latest date of its
-- source is in force.

create table treatment_import (
    import_id    uuid         primary key,
    source       text         not null,
    source_date  date         not null,
    provenance   text         not null,
    imported_by  text         not null,
    imported_at  timestamptz  not null
);

create table treatment_figure (
    import_id          uuid    not null references treatment_import,
    area               text    not null check (area ~ '^[EX][0-9]{8}$'),
    substance_group    text    not null,
    in_treatment       bigint  not null check (in_treatment >= 0),
    new_presentations  bigint  check (new_presentations between 0 and in_treatment),
    primary key (area, substance_group, import_id)
);
