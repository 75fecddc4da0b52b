-- How far the example data of a local or test platform has been taken through the use cases; one row at most.

create table example_data_progress (
    one          boolean      primary key default true check (one),
    done         integer      not null,
    total        integer      not null,
    -- the plan depends on the day on which it was made, so a restart makes the same one again
    planned_at   timestamptz  not null,
    finished_at  timestamptz
);
