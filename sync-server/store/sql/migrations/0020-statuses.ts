/** What holders of a receipt may hear, as boxes for the kiosks; made from the ledger, and made anew when it is lost. */
import type { Dialect } from '../engine.ts'

export const statuses = ({ int, bytes, strict, tenant }: Dialect): readonly string[] => [
  `create table status_book (
    commune text primary key references commune, salt text not null, ledger_seq ${int} not null,
    base ${int} not null, seq ${int} not null) ${strict}`,
  `create table status_box (
    commune text not null references commune, dossier text not null, code text not null, last_four text not null,
    find text not null, secret ${bytes} not null, said text not null, box text not null, seq ${int} not null,
    until text, primary key (commune, dossier)) ${strict}`,
  `create index status_box_by_seq on status_box (commune, seq)`,
  `create index status_box_by_until on status_box (until)`,
  ...['status_book', 'status_box'].flatMap((table) => tenant(table)),
]
