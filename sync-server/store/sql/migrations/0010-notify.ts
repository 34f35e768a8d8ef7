/** What residents are to be told, and how far the ledger was read for it. Address and text are blanked once it is over. */
import type { Dialect } from '../engine.ts'

export const notify = ({ int, strict, tenant }: Dialect): readonly string[] => [
  `create table notice_cursor (commune text primary key references commune, seq ${int} not null) ${strict}`,
  `create table notice (
    commune text not null references commune, event text not null, way text not null, dossier text not null,
    message text not null, state text not null check (state in ('waiting', 'sent', 'given-up')),
    made_at ${int} not null, tries ${int} not null, next_at ${int} not null, problem text,
    primary key (commune, event, way)) ${strict}`,
  `create index notice_waiting on notice (commune, state, next_at)`,
  ...tenant('notice_cursor'),
  ...tenant('notice'),
]
