/** Makes this browser a device of a commune, by a one-time code. Asking again after a lost answer uses the same key. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { EnrolAnswer, EnrolRequest } from '../../domain/sync/wire.ts'
import { toPublicJwk } from '../device/device-key.ts'
import type { DeviceIdentity, IdentityStore } from '../device/identity.ts'
import type { DeviceStorage } from '../device/storage.ts'
import { enrolAnswer } from './answer-shapes.ts'
import type { Http } from './http.ts'

export interface Enrolled {
  readonly identity: DeviceIdentity
  /** False: the browser may clear unsent work when the disk is full. It must be shown. */
  readonly persisted: boolean
}

export interface EnrolDeps {
  readonly http: Pick<Http, 'post'>
  readonly identity: IdentityStore
  readonly storage: Pick<DeviceStorage, 'askToPersist'>
}

/** `name`: what the device is called at the centre. Refusals of the server, `net.*`, `device.identity.*|storage.*`. */
export async function enrol(
  deps: EnrolDeps,
  { code, name }: Pick<EnrolRequest, 'code' | 'name'>,
): Promise<Result<Enrolled>> {
  const known = await deps.identity.find()
  if (!known.ok) return known
  if (known.value !== undefined) return refuse('device.identity.already-enrolled')
  const keys = await deps.identity.prepareKeys()
  if (!keys.ok) return keys
  const request: EnrolRequest = { code, name, publicKey: await toPublicJwk(keys.value) }
  const answer = await deps.http.post<EnrolAnswer>('/api/enrol', request, {
    accepts: enrolAnswer,
    isProven: false,
  })
  if (!answer.ok) return answer
  const identity = await deps.identity.keep(answer.value)
  if (!identity.ok) return identity
  const persisted = await deps.storage.askToPersist()
  return ok({ identity: identity.value, persisted: persisted.ok && persisted.value })
}

export interface JoinDeps extends Pick<EnrolDeps, 'http' | 'identity'> {
  /** Begins the own log anew in that epoch (src/data/new-log.ts). */
  readonly beginLog: (epoch: number) => Promise<Result<unknown>>
}

/**
 * With a new code, the same key and the server's own signature. After `device.unknown` the server was set back to before
 * this device was enrolled (E9): id, epoch and number book come back, the log goes on where it is. After
 * `device.clone-suspected` it is a new epoch with a new book and a new log (E5). `enrol.grant.refused`.
 */
export async function enrolAgain(deps: JoinDeps, code: string): Promise<Result<DeviceIdentity>> {
  const known = await deps.identity.find()
  if (!known.ok) return known
  if (known.value === undefined) return refuse('device.identity.missing')
  const { keys, enrolment } = known.value
  const { device, epoch, book, name, grant, commune } = enrolment
  if (grant === undefined) return refuse('enrol.grant.refused') // enrolled by a release that gave none
  const again = { commune: commune.code, device, epoch, book, grant }
  const request: EnrolRequest = { code, name, publicKey: await toPublicJwk(keys), again }
  const answer = await deps.http.post<EnrolAnswer>('/api/enrol', request, {
    accepts: enrolAnswer,
    isProven: false,
  })
  if (!answer.ok) return answer
  if (answer.value.device !== device) return refuse('enrol.grant.refused')
  if (answer.value.epoch !== epoch) {
    // The log first: asked again after a crash in between, the same code gives the same answer (E3).
    const begun = await deps.beginLog(answer.value.epoch)
    if (!begun.ok) return begun
  }
  return await deps.identity.keep(answer.value)
}
