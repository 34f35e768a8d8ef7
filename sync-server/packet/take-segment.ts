/** A segment of a packet is pushed as its author would push it: rules P, word for word. */
import type { Problem } from '../../domain/base/result.ts'
import type { EventVerdict } from '../../domain/sync/wire.ts'
import type { Device } from '../store/port.ts'
import type { Exchange } from '../sync/exchange.ts'
import { findJson } from './open-part.ts'

export interface SegmentOutcome {
  readonly stored: boolean
  readonly kept: boolean
  readonly verdicts: readonly EventVerdict[]
  readonly problem: Problem | null
}

export async function takeSegment(
  exchange: Pick<Exchange, 'push'>,
  author: Device,
  bytes: Uint8Array,
): Promise<SegmentOutcome> {
  const pushed = await exchange.push(author, findJson(bytes))
  if (pushed.ok) return { stored: true, kept: false, verdicts: pushed.value.verdicts, problem: null }
  const { code, details } = pushed.problem
  // What the details of a push tell its device (dseq, heads) is no business of a bearer.
  return { stored: false, kept: details?.['kept'] === true, verdicts: [], problem: { code } }
}
