/** Fetches what is due, believes what its issuer signed, and keeps the newest. Issuers nobody trusts here are not asked. */
import type { Certificate } from '../../domain/signature/certificate.ts'
import { readCrl } from '../../domain/signature/revocation/crl.ts'
import { isListOf } from '../../domain/signature/revocation/evidence.ts'
import { issuerId, issuerListOf } from '../../domain/signature/revocation/issuer-list.ts'
import { refuse, ok, type Result } from '../../domain/base/result.ts'
import type { IssuerList } from '../../domain/signature/revocation/issuer-list.ts'
import { instant, type Clock } from '../clock.ts'
import type { CrlRow, Store } from '../store/port.ts'
import type { CrlSource } from './crl-source.ts'
import { platform } from './platform.ts'
import { makeTeller } from './told.ts'

const HOUR_MS = 3_600_000
/** Twice a day, sooner when it is about to end, and hourly as long as it does not come. */
const FRESH_MS = 12 * HOUR_MS

export interface FetchParts {
  readonly store: Store
  readonly source: CrlSource
  readonly clock: Clock
}

export function isDue({ triedMs, thisUpdate, nextUpdate, fault }: CrlRow, now: number): boolean {
  const age = now - triedMs
  if (triedMs === 0 || age < 0) return true
  if (thisUpdate === null || fault !== null) return age >= HOUR_MS
  const isEnding = nextUpdate !== null && Date.parse(nextUpdate) - now < HOUR_MS
  return age >= (isEnding ? HOUR_MS : FRESH_MS)
}

export async function fetchLists({ store, source, clock }: FetchParts, isMine: () => Promise<boolean>) {
  const due = (await store.crlRows()).filter((row) => isDue(row, clock()))
  if (due.length === 0) return { fetched: 0, failed: 0 }
  const issuers = await allIssuers(store)
  const done = { fetched: 0, failed: 0 }
  for (const row of due) {
    const issuer = issuers.get(row.issuer)
    if (!issuer) continue
    if (!(await isMine())) break
    const found = await fetchOne(source, row, issuer)
    done[found.ok ? 'fetched' : 'failed'] += 1
    const isNews = found.ok && found.value.thisUpdate !== row.thisUpdate
    await store.keepCrl(row, {
      at: instant(clock()),
      list: isNews ? found.value : null,
      fault: found.ok ? null : found.problem.code,
    })
  }
  return done
}

async function fetchOne(source: CrlSource, row: CrlRow, issuer: Certificate): Promise<Result<IssuerList>> {
  const fetched = await source.fetch(row.address)
  if (!fetched.ok) return fetched
  const crl = readCrl(fetched.value)
  const isGenuine = crl !== undefined && (await isListOf(platform, crl, issuer))
  // An older one, however genuine, would let a certificate come back to life.
  return isGenuine && crl.thisUpdate >= (row.thisUpdate ?? '')
    ? ok(issuerListOf(row.issuer, crl))
    : refuse('signature.crl.untrue', { address: row.address })
}

async function allIssuers(store: Store): Promise<ReadonlyMap<string, Certificate>> {
  const tell = makeTeller(store)
  const found = new Map<string, Certificate>()
  for (const { code } of await store.listCommunes())
    for (const one of (await tell(code)).authorities) found.set(await issuerId(platform, one), one)
  return found
}
