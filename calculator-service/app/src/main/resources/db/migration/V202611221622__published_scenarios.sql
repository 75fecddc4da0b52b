-- A published scenario is seen by everybody who may read scenarios, and other services know it.

alter table scenario drop constraint scenario_state_check;
alter table scenario add constraint scenario_state_check check (state in ('DRAFT', 'SHARED', 'PUBLISHED', 'WITHDRAWN'));
alter table scenario add column published_at timestamptz;

create index scenario_told on scenario (scenario_id) where published_at is not null;

comment on column scenario.published_at is 'when it was published, also after it was withdrawn: other services know it from then on';
