-- What is not for the REST interface lives in two schemas that it does not expose:
-- `private` holds the functions that policies and triggers call, `sync` the bytes of the co-edited documents.
--
-- Refusals that a person can be told about are raised by a word (`not_empty`, `last_manager`) with errcode PT409 or
-- PT404: PostgREST, and Supabase Lite with it, answer such a code with that HTTP status and the word as it is.
create schema private;
create schema sync;

grant usage on schema private to anon, authenticated, service_role;
revoke all on schema sync from public;

-- Supabase grants everything on new objects to its API roles; here each migration says what it grants.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
-- Not in one schema: what PUBLIC gets by itself can only be taken back for all of them.
alter default privileges revoke execute on functions from public;
