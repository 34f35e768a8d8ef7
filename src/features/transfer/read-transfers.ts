/** Everything other communes told this one, page by page. */
import { ok, type Result } from '../../../domain/base/result.ts'
import type { TransferAnswer, TransferNote } from '../../../domain/transfer/note.ts'
import type { TransferPorts } from './transfer-ports.ts'

export interface Transfers {
  readonly notes: readonly TransferNote[]
  readonly missing: ReadonlySet<string>
}

const MOST_PAGES = 40

/** `net.*`, or what the server says. */
export async function readTransfers({ wire }: Pick<TransferPorts, 'wire'>): Promise<Result<Transfers>> {
  const notes: TransferNote[] = []
  let missing: readonly string[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await wire.get<TransferAnswer>(`/api/transfers?after=${notes.at(-1)?.n ?? 0}`)
    if (!answer.ok) return answer
    notes.push(...answer.value.notes)
    missing = answer.value.missing
    if (!answer.value.more) break
  }
  return ok({ notes, missing: new Set(missing) })
}
