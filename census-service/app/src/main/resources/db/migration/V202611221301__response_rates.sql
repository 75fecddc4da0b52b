-- The WTE of the version that counts, beside the return: response weighted by last year's WTE (I10) is asked for while a
-- collection runs, and must not read the content of every return of every year.

-- Paid and unpaid WTE together, as the national figures count it; lines that do not say it add nothing.
create function wte_of_return(content jsonb) returns numeric language sql immutable parallel safe as $$
  select coalesce(sum(wte::numeric), 0)
  from (
    select jsonb_path_query(content, '$.staffInPost[*].wte')
    union all
    select jsonb_path_query(content, '$.unpaidStaff[*].wte')) line (wte)
  where jsonb_typeof(wte) = 'number'
$$;

alter table census_return add column counted_wte numeric;

update census_return r
set counted_wte = wte_of_return(v.content)
from return_version v
where v.return_id = r.return_id and v.version_no = r.counted_version;

-- The version that counts was submitted and can change no more, so its WTE needs to be known only when another one counts.
create function keep_counted_wte() returns trigger language plpgsql as $$
begin
  new.counted_wte := (
    select wte_of_return(v.content) from return_version v
    where v.return_id = new.return_id and v.version_no = new.counted_version);
  return new;
end $$;

create trigger census_return_keeps_counted_wte
  before insert or update of counted_version on census_return
  for each row execute function keep_counted_wte();

-- The latest final return of every unit, read from the index alone.
create index census_return_final on census_return (unit_id, collection_id) include (counted_wte) where state = 'FINAL';
