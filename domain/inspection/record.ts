/**
 * Everything that was ever done with one dossier, in a file that proves itself. Facts stand as the exact text their devices
 * made; `links` holds the SHA-256 of every row of the ledger between the first and the last of them, so that the chain
 * c_i = SHA-256(c_{i-1} ‖ SHA-256(raw_i)) can be computed through the dossiers of others without a word of them.
 */
import type { Problem } from '../base/result.ts'
import type { Verdict } from '../sync/wire.ts'

export interface RecordedFact {
  readonly seq: number | null // null: not yet at the home server
  readonly id: string
  readonly device: string
  readonly dseq: number
  readonly recv: string | null
  readonly verdict: Verdict | null
  readonly problem: Problem | null
  readonly raw: string
  readonly sha256: string
}

/** As it stands in the audit's own chain (U1), with what its hash is computed from. */
export interface RecordedAudit {
  readonly seq: number
  readonly at: string
  readonly officer: string | null
  readonly device: string | null
  readonly action: string
  readonly object: string | null
  readonly outcome: 'done' | 'refused'
  readonly commitment: string
  readonly salt: string | null
  readonly detail: string | null
  readonly previous: string
  readonly hash: string
}

export interface LedgerProof {
  readonly before: { readonly seq: number; readonly chain: string }
  readonly links: readonly string[]
  readonly end: { readonly seq: number; readonly chain: string }
}

export interface DossierRecord {
  readonly v: 1
  readonly kind: 'motcua/dossier-record'
  readonly commune: string
  readonly dossier: string
  readonly made: {
    readonly at: string
    readonly by: string
    readonly purpose: string
    readonly on: 'server' | 'device'
  }
  readonly facts: readonly RecordedFact[]
  /** Both null when it was made without a line: what a device holds is its facts. */
  readonly ledger: LedgerProof | null
  readonly audit: {
    readonly rows: readonly RecordedAudit[]
    readonly end: { readonly seq: number; readonly hash: string }
  } | null
  readonly key: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string }
  readonly sig: string
}

/** SHA-256, hex, of what `recordLists` gives: who computes them is not the law's business. */
export interface RecordDigests {
  readonly purpose: string
  readonly facts: string
  readonly audit: string
}

type Unsigned = Omit<DossierRecord, 'sig' | 'key'>

export function recordLists({ made, facts, audit }: Unsigned): RecordDigests {
  return {
    purpose: made.purpose,
    facts: facts.map((one) => `${one.seq ?? '-'} ${one.verdict ?? '-'} ${one.sha256}`).join('\n'),
    audit: (audit?.rows ?? []).map((one) => one.hash).join('\n'),
  }
}

/** What is signed (ECDSA P-256, SHA-256): everything else of the file follows from it. */
export function recordText(
  { commune, dossier, made, ledger, audit }: Unsigned,
  digests: RecordDigests,
): string {
  return [
    'motcua/dossier-record/1',
    commune,
    dossier,
    made.at,
    made.by,
    made.on,
    digests.purpose,
    digests.facts,
    digests.audit,
    ledger ? `${ledger.before.seq} ${ledger.before.chain} ${ledger.end.seq} ${ledger.end.chain}` : '-',
    audit ? `${audit.end.seq} ${audit.end.hash}` : '-',
  ].join('|')
}
