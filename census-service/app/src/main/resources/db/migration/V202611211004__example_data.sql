-- How far the example data of a local or test platform has been taken through the use cases; one row at most.

create table example_data_progress (
    one          boolean      primary key default true check (one),
    done         integer      not null,
    total        integer      not null,
    finished_at  timestamptz
);
