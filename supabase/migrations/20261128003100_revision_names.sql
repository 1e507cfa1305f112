-- The first revision is named after its plan, so a revision may be called whatever a plan may.
alter table public.revisions drop constraint revisions_name_check;
alter table public.revisions add constraint revisions_name_check check (length(btrim(name)) between 1 and 300);
