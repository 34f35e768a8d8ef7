/**
 * What a kiosk or a board is on this browser: a device of the commune without officers. It has a database of its own, so
 * that on one computer it never is the counter that runs beside it, and neither of the two pages is the other.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import type { DeviceGrant, EnrolAnswer, EnrolRequest } from '../../domain/sync/wire.ts'
import { openClock, type Clock } from '../device/clock.ts'
import { toPublicJwk } from '../device/device-key.ts'
import { createIdentityStore, type DeviceIdentity } from '../device/identity.ts'
import { openKept, type Kept } from '../device/kept.ts'
import type { Http } from './http.ts'
import { laterHttp, type OpenHttp } from './later-http.ts'

export type StationKind = Exclude<EnrolledKind, 'counter'>

export interface Station {
  /** Undefined: show the enrolment. */
  readonly identity: ReadonlySignal<DeviceIdentity | undefined>
  /** The server does not know this device, or has revoked it: what is kept goes on working, and it must enrol again. */
  readonly refused: ReadonlySignal<Problem | undefined>
  readonly http: Http
  readonly clock: Clock
  /** What stands with a code in the link, `#dk=…`; '' when none. Read once, and taken out of the address. */
  readonly codeOfLink: string
  /** `name`: what the device is called at the centre. Refusals of the server, `net.*`, `device.*`. */
  enrol(code: string, name: string): Promise<Result<DeviceIdentity>>
}

export interface StationDeps {
  readonly kept?: Kept
  readonly openHttp?: OpenHttp
  readonly askToPersist?: () => Promise<unknown>
}

/** Refuses `device.storage.failed`: who this device is cannot be read, which is not the same as being nobody. */
export async function openStation(kind: StationKind, deps: StationDeps = {}): Promise<Result<Station>> {
  const kept = deps.kept ?? openKept(`motcua-${kind}`)
  const store = createIdentityStore(kept)
  const [found, clock] = await Promise.all([store.find(), openClock(kept)])
  if (!found.ok) return found
  const identity = signal(found.value)
  const refused = signal<Problem | undefined>(undefined)
  const heard = (problem: Problem | null) => {
    if (problem === null) refused.value = undefined
    else if (AWAY.includes(problem.code)) refused.value = problem
  }
  const http = laterHttp({ identity: store, clock }, heard, deps.openHttp)
  const askToPersist = deps.askToPersist ?? (() => navigator.storage.persist())

  async function ask(code: string, name: string, again?: DeviceGrant): Promise<Result<DeviceIdentity>> {
    // The same key until it is done: an answer lost on the way can be asked for again (E3).
    const keys = again && identity.value ? ok(identity.value.keys) : await store.prepareKeys()
    if (!keys.ok) return keys
    const publicKey = await toPublicJwk(keys.value)
    const request: EnrolRequest = { code, name, kind, publicKey, ...(again ? { again } : {}) }
    const { enrolAnswer } = await import('./answer-shapes.ts')
    const options = { accepts: enrolAnswer, isProven: false }
    const answer = await http.post<EnrolAnswer>('/api/enrol', request, options)
    if (!answer.ok) return answer
    // A server of an earlier release knows counters only.
    if (answer.value.kind !== kind) return refuse('enrol.code.other-kind', { kind: 'counter' })
    return await store.keep(answer.value)
  }

  return ok({
    identity,
    refused,
    http,
    clock,
    codeOfLink: takeCodeOfLink(),
    async enrol(code, name) {
      let done = await ask(code, name, identity.value && grantOf(identity.value))
      // Nothing here belongs to anybody: what no server takes back begins as a new device.
      if (!done.ok && OVER.includes(done.problem.code)) {
        const cleared = await store.forget()
        if (!cleared.ok) return cleared
        done = await ask(code, name)
      }
      if (!done.ok) return done
      identity.value = done.value
      refused.value = undefined
      await askToPersist().catch(() => null)
      return done
    },
  })
}

const AWAY: readonly string[] = ['device.revoked', 'device.unknown']
const OVER: readonly string[] = [
  'enrol.key.revoked',
  'enrol.grant.refused',
  'device.identity.already-enrolled',
]

/** What an earlier enrolment gave: a server that was set back learns it from us (E9). */
function grantOf({ enrolment }: DeviceIdentity): DeviceGrant | undefined {
  const { commune, device, epoch, book, grant } = enrolment
  return grant === undefined ? undefined : { commune: commune.code, device, epoch, book, grant }
}

/** A one-time code has no business in the history. */
function takeCodeOfLink(): string {
  const found = /[#&]dk=([^&]+)/.exec(globalThis.location?.hash ?? '')?.[1]
  if (found === undefined) return ''
  history.replaceState(null, '', location.pathname + location.search)
  return decodeURIComponent(found)
}
