/** What became of one round of dossiers: boxes made, boxes that only learnt when they go, boxes that are gone. */
import { lastFourOf } from '../../domain/status/secret.ts'
import { endedAt, publicStatusOf, TOLD_AFTER_DAYS } from '../../domain/status/status-of.ts'
import { instant } from '../clock.ts'
import type { MadeBox, StatusWork } from '../store/port.ts'
import { deriveBoxKey, sealStatus } from './box.ts'

export interface MadeBoxes {
  readonly made: MadeBox[]
  readonly settled: { readonly dossier: string; readonly until: string | null }[]
  readonly gone: string[]
}

const DAY_MS = 24 * 3_600_000

/** One key after another: of two cores the other is for the counters that push meanwhile. */
export async function makeBoxes(
  { salt, dossiers }: StatusWork,
  leaders: ReadonlySet<string>,
  now: number,
): Promise<MadeBoxes> {
  const out: MadeBoxes = { made: [], settled: [], gone: [] }
  for (const dossier of dossiers) await makeOne(out, salt, dossier, leaders, now)
  return out
}

async function makeOne(
  out: MadeBoxes,
  salt: string,
  { state, kept }: StatusWork['dossiers'][number],
  leaders: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const dossier = state.id
  const status = publicStatusOf(state, leaders)
  const lastFour = lastFourOf(state.reception?.applicant.idNumber)
  const until = untilOf(endedAt(state), now)
  if (status === null || lastFour === null || state.reception === null || isOver(until, now)) {
    if (kept) out.gone.push(dossier)
    return
  }
  const { code } = state.reception
  const said = JSON.stringify(status)
  const isSameKey = kept?.code === code && kept.lastFour === lastFour
  if (kept && isSameKey && kept.said === said) {
    if (kept.until !== until) out.settled.push({ dossier, until })
    return
  }
  // What a kiosk keeps under the old number must go.
  if (kept && !isSameKey) out.gone.push(dossier)
  const key = isSameKey ? kept : await deriveBoxKey(code, lastFour, salt)
  const { find, secret } = key
  out.made.push({ dossier, code, lastFour, find, secret, said, box: sealStatus(secret, status), until })
}

/** A device whose clock runs ahead does not make its dossiers be told for ever. */
function untilOf(ended: string | null, now: number): string | null {
  if (ended === null) return null
  const claimed = Date.parse(ended)
  return instant((Number.isNaN(claimed) ? now : Math.min(claimed, now)) + TOLD_AFTER_DAYS * DAY_MS)
}

function isOver(until: string | null, now: number): boolean {
  return until !== null && until < instant(now)
}
