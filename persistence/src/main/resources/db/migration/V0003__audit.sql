-- Who did what, on what, from where, when, and how it ended. No foreign keys: a line outlives what it speaks of.
create table audit_record (
    id          uuid        primary key,
    at          timestamptz not null,
    person_id   uuid,
    person_name text,
    action      text        not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
    target_type text        not null check (length(target_type) between 1 and 50),
    target_id   text        check (length(target_id) <= 200),
    outcome     text        not null check (outcome in ('succeeded', 'denied', 'failed')),
    address     text        not null,
    request_id  text        not null,
    detail      jsonb       not null check (jsonb_typeof(detail) = 'object')
);

create index audit_record_newest on audit_record (at desc, id desc);
create index audit_record_person on audit_record (person_id, at desc, id desc);
create index audit_record_target on audit_record (target_type, target_id, at desc, id desc);

-- Nobody edits history, not even by mistake. Retention deletes old lines, and says so first with
--   set local hathor.retention = 'on'
-- which ends with its transaction.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('hathor.retention', true) = 'on' then
        return old;
    end if;
    raise exception 'The audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_is_append_only before update or delete on audit_record
    for each row execute function audit_is_append_only();
create trigger audit_is_never_truncated before truncate on audit_record
    for each statement execute function audit_is_append_only();
