/** An officer at a device: signs in, and asks with session and proof together, as the desk does. */
import { randomUUID } from 'node:crypto'
import type { OfficerRole } from '../../domain/access/roles.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import { Passphrases } from '../../sync-server/auth/passphrase.ts'
import { demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { NewOfficer } from '../../sync-server/store/port.ts'
import type { Heard, Request, SyncDevice } from './sync-device.ts'

export class TestOfficer {
  readonly device: SyncDevice
  readonly code: string
  words: string
  cookie = ''

  constructor(device: SyncDevice, code: string, words = wordsOf(code)) {
    this.device = device
    this.code = code
    this.words = words
  }

  async signIn(more: object = {}): Promise<Heard<SignInAnswer>> {
    return this.ask('/api/sign-in', { json: { officer: this.code, passphrase: this.words, ...more } })
  }

  /** Signs in or throws. */
  async here(): Promise<this> {
    const heard = await this.signIn()
    if (heard.status !== 200) throw new Error(`not signed in: ${JSON.stringify(heard.problem)}`)
    return this
  }

  async ask<T = unknown>(path: string, request: Request = {}): Promise<Heard<T>> {
    const headers = { ...(this.cookie ? { cookie: this.cookie } : {}), ...request.headers }
    const heard = await this.device.ask<T>(path, { ...request, headers })
    const set = heard.headers.get('set-cookie')?.split(';')[0]
    if (set) this.cookie = set
    return heard
  }

  post<T = unknown>(path: string, json: unknown = {}): Promise<Heard<T>> {
    return this.ask<T>(path, { json })
  }

  stepUp(): Promise<Heard<SignInAnswer>> {
    return this.post('/api/step-up', { passphrase: this.words })
  }
}

export function wordsOf(code: string): string {
  return demoOfficers.find((officer) => officer.code === code)?.words ?? 'ba ca na me'
}

/** A row for `TestServer.addCommune`; the passphrase is that of `wordsOf`. */
export async function newOfficer(
  commune: string,
  code: string,
  roles: readonly OfficerRole[],
  name = `Cán bộ ${code}`,
): Promise<NewOfficer> {
  const passphrase = await new Passphrases({ memoryKib: 64, passes: 1 }).hash(wordsOf(code))
  return { id: randomUUID(), commune, code, name, title: '', roles, passphrase }
}
