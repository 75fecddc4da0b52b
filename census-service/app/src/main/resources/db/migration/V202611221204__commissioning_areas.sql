-- Who commissions for whom: an authority for itself, or for neighbours too. An authority lies in one area at a time, which the
-- service checks, since an area is entered seldom and by one hand.

create table commissioning_area (
    area_code          text     primary key check (area_code ~ '^[A-Z0-9][A-Z0-9-]{2,19}$'),
    name               text     not null,
    -- the authority whose commissioners see the units of the whole area
    organisation_code  text     not null references organisation,
    la_codes           text[]   not null check (cardinality(la_codes) >= 1),
    valid_from         date     not null,
    valid_to           date,
    revision           integer  not null,
    check (valid_to is null or valid_to >= valid_from)
);

-- The reach of a commissioner is asked with every request.
create index commissioning_area_organisation on commissioning_area (organisation_code);
create index commissioning_area_authority on commissioning_area using gin (la_codes);
