/**
 * The ledger, with our own look at results before it judges (rules P20, P21): what a segment closes is looked at first,
 * and what the gate refuses is written in the audit.
 */
import type { Audit } from '../audit/recorder.ts'
import { instant, type Clock } from '../clock.ts'
import { learnSigners } from '../signatures/learn-signer.ts'
import type { SignatureTeller } from '../signatures/told.ts'
import type { ProvenSegment, PushOutcome, Store } from '../store/port.ts'
import type { Examiner } from './examine.ts'
import { namedResults } from './named-results.ts'

/** In one push; a device that closes more at once hears of the rest that they are not looked at yet. */
const MOST_AT_ONCE = 40
const LONGEST_MS = 20_000
const WATCHED = /^dossier\.(?:close|result|vouch)\./

export interface CheckedParts {
  readonly store: Store
  readonly examiner: Examiner
  readonly audit: Audit
  readonly tell: SignatureTeller
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
}

export interface CheckedStore {
  readonly store: Store
  /** For a file that has just come: looked at while nobody waits for it. */
  readonly fileCame: (commune: string, sha256: string) => Promise<void>
}

export function checkResults({ store, examiner, audit, tell, clock, onFault }: CheckedParts): CheckedStore {
  async function look(commune: string, dossiers: readonly string[], files: readonly string[]): Promise<void> {
    try {
      const told = await tell(commune)
      const { trust, trustHash } = told
      const waiting = await store.unexaminedResults({ commune, dossiers, files, trust: trustHash })
      if (waiting.length === 0) return
      const end = performance.now() + LONGEST_MS
      for (const { sha256 } of waiting.slice(0, MOST_AT_ONCE)) {
        if (performance.now() > end) return
        const findings = await examiner.examine(sha256, trust)
        if (!findings) continue
        const at = instant(clock())
        await store.keepResultFindings({ commune, sha256, findings, at, trust: trustHash })
        await noteLearnt(audit, commune, await learnSigners(store, told, findings.pdf, at), at)
      }
    } catch (error) {
      onFault(error) // the gate stays shut for what was not looked at
    }
  }

  return {
    fileCame: (commune, sha256) => look(commune, [], [sha256]),
    store: {
      ...store,
      async applyPush(segment) {
        const { dossiers, files } = namedResults(segment.items.map((item) => item.raw))
        if (dossiers.length + files.length > 0) await look(segment.commune, dossiers, files)
        const outcome = await store.applyPush(segment)
        if (outcome.ok) await note(audit, segment, outcome.value)
        return outcome
      },
    },
  }
}

async function noteLearnt(audit: Audit, commune: string, ids: readonly string[], at: string): Promise<void> {
  for (const object of ids)
    await audit({
      commune,
      at,
      officer: null,
      device: null,
      action: 'signing-certificate.learnt',
      object,
      outcome: 'done',
      detail: {},
    })
}

/** What was asked again stands there already: a repeat is answered from the ledger. */
async function note(audit: Audit, segment: ProvenSegment, outcome: PushOutcome): Promise<void> {
  for (const { id, problem } of outcome.verdicts) {
    if (!problem || !WATCHED.test(problem.code)) continue
    await audit({
      commune: segment.commune,
      at: segment.at,
      officer: null,
      device: segment.device,
      action: `refused.${problem.code}`,
      object: id,
      outcome: 'refused',
      detail: {},
    })
  }
}
