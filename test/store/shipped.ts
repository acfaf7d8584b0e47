/** A database as the first version left it: its tables to the letter, and rows it wrote. */

const person = { tid: '11111111-1111-4111-8111-111111111111', oid: '22222222-2222-4222-8222-222222222222' }

/** What was asked of the database by the first migration; the same for both kinds. */
const tables = `
  create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
  create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
  create table conversations (id text not null primary key, etag text not null, tid text not null, oid text not null, dialog text not null, version integer not null, n integer not null, state text not null, address text not null, updated bigint not null);
  create table seen (conversation text not null, activity text not null, at bigint not null, constraint seen_key primary key (conversation, activity));
  create table sign_ins (id text not null primary key, conversation text not null, tid text not null, oid text not null, n integer not null, verifier text not null, nonce text not null, claims text, expires bigint not null, used integer not null);
  create table timers (id text not null primary key, due bigint not null, claimed_until bigint not null, work text not null);
  create table cases (reference text not null primary key, tid text not null, oid text not null, opened bigint not null, body text not null);
  create table audit (seq bigint not null primary key, at bigint not null, prev text not null, hash text not null, entry text not null);
  create index seen_at on seen (at);
  create index timers_due on timers (due);
  create index sign_ins_expires on sign_ins (expires);
  insert into kysely_migration values ('001-start', '2026-08-01T10:00:00.000Z');
  insert into kysely_migration_lock values ('migration_lock', 0);`

const address = { serviceUrl: 'https://channel.example/', conversation: 'a:1', bot: { id: '28:bot', name: 'Bot' }, user: '29:x', tenant: person.tid }

const rows = `
  insert into conversations values ('a:1', '175ac84d-a3ef-418c-aa48-a10eee86916e', '${person.tid}', '${person.oid}', 'recover', 3, 7, '{"at":"asking"}', '${JSON.stringify(address)}', 1790000004000);
  insert into seen values ('a:1', 'activity-1', 1790000004000);
  insert into timers values ('timer-1', 1000, 0, '{"type":"postCase","reference":"BL-1","serviceUrl":"https://channel.example/","since":1000}');
  insert into cases values ('BL-7K2QM', '${person.tid}', '${person.oid}', 1790000004000, '{"name":"Zoë","why":"asked","told":{"keyId":"4290B6C0"},"conversation":"a:1"}');
  insert into audit values (1, 1790000001000, '0000000000000000000000000000000000000000000000000000000000000000', '1ad2271a868282d3c2f5fb3246635d1c3b5805304809481958e80c2800b3fbd6', '{"action":"key.read","conversation":"a:1","device":"d1","person":{"oid":"22222222-2222-4222-8222-222222222222","tid":"11111111-1111-4111-8111-111111111111"},"reference":"BL-1","subject":"4290B6C0-B17A-497A-8552-272CC30E80D4"}');
  insert into audit values (2, 1790000002000, '1ad2271a868282d3c2f5fb3246635d1c3b5805304809481958e80c2800b3fbd6', 'c46d6ae6ebc31879d4c1d2f00ff59783c8bfd8b623455834865b9da57847d105', '{"action":"key.shown","conversation":"a:2","person":{"oid":"33333333-3333-4333-8333-333333333333","tid":"11111111-1111-4111-8111-111111111111"},"reference":"BL-2","subject":"5290B6C0-B17A-497A-8552-272CC30E80D4"}');
  insert into audit values (3, 1790000003000, 'c46d6ae6ebc31879d4c1d2f00ff59783c8bfd8b623455834865b9da57847d105', '67aff9cd8076070f2d3da3bba185d39e0f52e2b776da056878b386c5a8cc69c8', '{"action":"key.shown","conversation":"a:1","device":"d1","person":{"oid":"22222222-2222-4222-8222-222222222222","tid":"11111111-1111-4111-8111-111111111111"},"reference":"BL-1","subject":"4290B6C0-B17A-497A-8552-272CC30E80D4"}');`

export const shipped = { sql: tables + rows, person, other: { ...person, oid: '33333333-3333-4333-8333-333333333333' }, address }
