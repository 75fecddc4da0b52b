-- Recall, queries, reopening, withdrawal, extensions and practice (domain 4.3 with 4.9.2).

alter table census_return
    -- a window of its own: first instant after it
    add column extended_until    timestamptz,
    -- reopened returns have a window until the end of quality assurance
    add column reopened          boolean      not null default false,
    -- why an analyst took it out; null when the unit was only excused
    add column withdrawn_reason  text;

alter table return_version
    -- why a version was handed in after another one
    add column resubmission_reason  text;

-- A unit of one person cannot have a second one who signs.
alter table reporting_unit
    add column single_person  boolean  not null default false;

-- A signature can become void and be given again under the same version.
alter table sign_off
    add column sign_off_id  uuid         not null default uuidv7(),
    add column for_unit     boolean      not null default false,
    add column voided_at    timestamptz,
    drop constraint sign_off_pkey,
    add primary key (sign_off_id);

create unique index sign_off_in_force on sign_off (return_id, version_no) where voided_at is null;

-- A submitted version never changes. Practice is thrown away when its collection opens.
create or replace function refuse_change_of_submitted_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select from census_return r join collection c on c.collection_id = r.collection_id
        where r.return_id = old.return_id and c.state = 'FAMILIARISATION') then
        return old;
    end if;
    raise exception 'version % of return % was submitted and cannot change', old.version_no, old.return_id;
end $$;
