/** Inspections: who was let in and for how long, what they opened, what chance chose for them, what they found. */
import type { Dialect } from '../engine.ts'

export const inspection = ({ int, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  `create table inspection_assignment (
    commune text not null references commune, id text primary key, officer text not null references officer,
    decision text not null, purpose text not null, from_day text not null, until_day text not null,
    assigned_by text not null references officer check (assigned_by <> officer), at text not null,
    ended_at text, ended_by text references officer) ${strict}`,
  `create index inspection_assignment_by_commune on inspection_assignment (commune, at)`,
  `create table inspection_opening (
    commune text not null references commune, id text not null, officer text not null, device text not null,
    dossier text not null, purpose text not null, at text not null, told_at text not null,
    primary key (commune, id)) ${strict}`,
  `create table inspection_sample (
    commune text not null references commune, id text not null, officer text not null, at text not null,
    seed text not null, terms text not null, frame text not null, strata text not null,
    primary key (commune, id)) ${strict}`,
  `create table inspection_finding (
    commune text not null references commune, id text not null, n ${int} not null, dossier text, sample text,
    step text not null check (step in ('raised', 'answered', 'returned', 'closed')),
    officer text not null, said text not null, at text not null, primary key (commune, id, n)) ${strict}`,
  // Read by dossier and newest first, on every screen of the log.
  `create index audit_by_object on audit (commune, object)`,
  ...['inspection_opening', 'inspection_sample', 'inspection_finding'].flatMap((table) => appendOnly(table)),
  ...['inspection_assignment', 'inspection_opening', 'inspection_sample', 'inspection_finding'].flatMap(
    (table) => tenant(table),
  ),
]
