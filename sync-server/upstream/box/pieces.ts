/** Rows of a ledger as pieces of their authors' logs, in the order they had. */
import type { MirrorRow } from '../../../domain/sync/upstream.ts'
import type { TakenBack } from '../../store/port.ts'

const MAX_PIECE = 200

export function piecesOf(rows: readonly MirrorRow[]): Omit<TakenBack, 'commune'>[] {
  const pieces: (Omit<TakenBack, 'commune' | 'items'> & { items: TakenBack['items'][number][] })[] = []
  for (const { device, epoch, dseq, recv, hash, raw } of rows) {
    const last = pieces.at(-1)
    const goesOn =
      last !== undefined &&
      last.device === device &&
      last.epoch === epoch &&
      last.at === recv &&
      last.from + last.items.length === dseq &&
      last.items.length < MAX_PIECE
    const item = { hash, raw: Buffer.from(raw) }
    if (goesOn) last.items.push(item)
    else pieces.push({ device, epoch, from: dseq, items: [item], at: recv })
  }
  return pieces
}
