/** Notes between communes: what one was told by another, files on their way to it, and how far each ledger was read. */
import type { Dialect } from '../engine.ts'

export const transfers = ({ int, strict, appendOnly, tenant }: Dialect): readonly string[] => [
  // commune: the addressee. origin: the dossier of the commune that sent it on first.
  `create table transfer_note (
    commune text not null references commune, n ${int} not null, note_key text not null, kind text not null
      check (kind in ('offer', 'accepted', 'result', 'ended')), sender text not null, origin text not null,
    body text not null, at text not null, primary key (commune, n), unique (commune, note_key)) ${strict}`,
  `create index transfer_note_by_origin on transfer_note (commune, origin)`,
  `create table transfer_file (
    commune text not null references commune, sha256 text not null, sender text not null,
    primary key (commune, sha256)) ${strict}`,
  `create table transfer_cursor (
    commune text not null references commune, history text not null, seq ${int} not null,
    primary key (commune, history)) ${strict}`,
  ...appendOnly('transfer_note'),
  ...['transfer_note', 'transfer_file', 'transfer_cursor'].flatMap((table) => tenant(table)),
]
