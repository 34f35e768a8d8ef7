/**
 * Who can help when an officer's words are gone (rule A11): three offices of the commune and the province, each with a
 * key of the `age` program on a stick of its own. Any two of them bring an officer back, one alone nobody.
 */
import { ok, refuse, type Result } from '../base/result.ts'

/** An office, never a person's name: it stands on the lock screen. */
export interface Custodian {
  readonly label: string
  readonly recipient: string // `age1…`, X25519
}

export interface CustodianList {
  readonly commune: string
  readonly at: string // when a second person confirmed it
  readonly custodians: readonly Custodian[]
}

export interface SignedCustodians extends CustodianList {
  readonly sig: string
}

export interface WaitingCustodians {
  readonly id: string
  readonly custodians: readonly Custodian[]
  readonly requester: string // officer id
  readonly askedAt: string
}

export interface CustodiansAnswer {
  readonly current: SignedCustodians | null
  readonly waiting: WaitingCustodians | null
}

export const CUSTODIANS = 3
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/

/** `custodians.invalid` {label}: three different ones, each with a key of their own. */
export function checkCustodians(custodians: readonly Custodian[]): Result<readonly Custodian[]> {
  const bad = custodians.find(({ label, recipient }) => label.trim() === '' || !RECIPIENT.test(recipient))
  if (bad !== undefined) return refuse('custodians.invalid', { label: bad.label })
  const keys = new Set(custodians.map(({ recipient }) => recipient))
  const labels = new Set(custodians.map(({ label }) => label.trim()))
  const isWhole = keys.size === CUSTODIANS && labels.size === CUSTODIANS && custodians.length === CUSTODIANS
  return isWhole ? ok(custodians) : refuse('custodians.invalid', { label: '' })
}

/** What the home server signs. JSON, so that no label can stand for two. */
export function custodiansText({ commune, at, custodians }: CustodianList): string {
  const rows = custodians.map(({ label, recipient }) => [label, recipient])
  return `motcua/custodians/1|${commune}|${at}|${JSON.stringify(rows)}`
}
