-- Organisations and units are kept by the register copy from here on, expected returns by a consumer of their own. What was
-- projected goes on where it was: rows, places and what waits for somebody move, so that nothing is applied twice and nothing older
-- than what is here can come in.

insert into register_organisation
       (organisation_code, name, kind, sector, la_code, nhs_region_code, valid_from, valid_to)
select organisation_code, name, kind, sector, la_code, nhs_region_code, valid_from, valid_to
  from organisation;

insert into register_unit
       (unit_id, organisation_code, name, kind, la_code, nhs_region_code, sector, ndtms_agency_code, valid_from, valid_to,
        predecessor_unit_ids, lineage_reason)
select unit_id, organisation_code, name, kind, la_code, nhs_region_code, sector, ndtms_agency_code, valid_from, valid_to,
       predecessor_unit_ids, lineage_reason
  from unit;

drop table organisation;
drop table unit;

-- A place belongs to the consumer that knows its subject. Ids stay together: the places keep out what comes again.
update inbox_position
   set consumer = 'reporting-expected-returns'
 where consumer = 'reporting-register'
   and subject in (select collection_id || '/' || unit_id from expected_return);

update inbox_position set consumer = 'reporting-service-register' where consumer = 'reporting-register';
update inbox_event set consumer = 'reporting-service-register' where consumer = 'reporting-register';

update dead_letter
   set consumer = case type when 'uk.datr.census.expected-return.changed.v1' then 'reporting-expected-returns'
                            else 'reporting-service-register' end
 where consumer = 'reporting-register';

-- Each consumer holds what it does not know.
insert into held_event
       (consumer, event_id, topic, partition, record_offset, record_at, key, type, subject, sequence, envelope, held_at)
select 'reporting-expected-returns', event_id, topic, partition, record_offset, record_at, key, type, subject, sequence,
       envelope, held_at
  from held_event
 where consumer = 'reporting-register';

update held_event set consumer = 'reporting-service-register' where consumer = 'reporting-register';
