/**
 * Every route that there is, asked by everybody there is: what must be allowed and refused follows from the matrix and the
 * table of operations, so a new route is tested as soon as it is described, and fails when it says too little.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may, type Permission } from '../../domain/access/permissions.ts'
import { officerRoles, type OfficerRole } from '../../domain/access/roles.ts'
import { sha256Hex, type SyncDevice } from '../../tests/support/sync-device.ts'
import { request as sealedRequest, submission } from '../../tests/support/submissions.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { newOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { openDiskBlobs } from '../blobs/disk.ts'
import { operations, type Operation } from './openapi/operations.ts'

const CANARY = 'hoàng-yến-14956'
const MINUTE = 60_000
const home = '14956'
const away = '14959'
const TUS = /^\/api\/(?:files|submissions\/uploads)/
const named = (one: Operation) => `${one.method.toUpperCase()} ${one.path}`

interface Planted {
  readonly ids: readonly string[] // of officers, sessions, devices, requests, dossiers, files
  readonly dossier: string
  readonly sha256: string
}

interface Person {
  readonly id: string
  readonly role: OfficerRole
  readonly device: SyncDevice
}

describe('A9: every route and every role', () => {
  let server: TestServer
  let planted: Planted
  let ours: Person[]
  let theirs: Person[]
  let stock: Awaited<ReturnType<typeof count>>

  beforeAll(async () => {
    server = await TestServer.open()
    await server.addCommune(away, 'H56.99.02')
    ours = await people(home, CANARY)
    theirs = await people(away, 'Người xã khác')
    planted = await plant(ours[0]!)
    stock = await count()
  }, 60_000)
  afterAll(() => server.close())

  async function people(commune: string, name: string): Promise<Person[]> {
    const device = await server.device(commune)
    const made: Person[] = []
    for (const role of officerRoles) {
      const officer = await newOfficer(commune, `ma-${role}`, [role], name)
      await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
      made.push({ id: officer.id, role, device })
    }
    return made
  }

  /** Something of everything a route could give away. */
  async function plant(person: Person): Promise<Planted> {
    const { store } = server
    const { device, id: officer } = person
    const at = new Date(server.nowMs).toISOString()
    const dossier = uuid()
    await device.tell(note(dossier, CANARY))
    const bytes = Buffer.from(`%PDF-1.7 ${CANARY}`)
    const sha256 = sha256Hex(bytes)
    const blobs = await openDiskBlobs(join(server.dataDir, 'files'))
    const draft = await blobs.draft()
    await writeFile(draft, bytes)
    await blobs.keep(draft, sha256)
    const mime = 'application/pdf'
    await store.addVerifiedBlob({ commune: home, sha256, size: bytes.length, mime, device: device.id, at })
    const passkey = {
      id: 'khoa-cua-mai',
      officer,
      publicKey: 'AA',
      signCount: 0,
      transports: [],
      name: CANARY,
    }
    await store.addPasskey(home, { ...passkey, createdAt: at, usedAt: null })
    const request = {
      id: randomUUID(),
      officer,
      roles: ['leader' as const],
      exception: CANARY,
      requester: ours[4]!.id,
    }
    await store.askRoles(home, { ...request, askedAt: at, expiresAt: '2027-01-01T00:00:00.000Z' })
    const sent = submission({ form: { id: 'birth', data: { name: CANARY } } })
    await device.ask('/api/submissions', { json: sealedRequest(server.keys.seal.publicJwk, sent) })
    const { cookie: _, session } = await open(person)
    return {
      ids: [officer, session, device.id, request.id, dossier, sha256, passkey.id, sent.id],
      dossier,
      sha256,
    }
  }

  async function open({ id: officer, device }: Person, ageMs = 0) {
    const token = randomBytes(32).toString('base64url')
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const commune = device.enrolled!.commune.code
    const attempt = { device: device.id, commune, account: officer, at: server.nowMs - ageMs }
    const session = randomUUID()
    await server.store.openSession({ id: session, tokenHash, officer, method: 'passphrase', attempt })
    return { session, cookie: `__Host-sid=${token}` }
  }

  /** What another commune could have changed. */
  async function count() {
    const { store } = server
    const officers = await store.listOfficers(home)
    return {
      officers: officers.map(({ id, roles, isActive, mustChange, passkeys }) => [
        id,
        roles,
        isActive,
        mustChange,
        passkeys,
      ]),
      devices: (await store.listDevices(home)).map(({ id, status, stored }) => [id, status, stored]),
      requests: (await store.listRoleRequests(home, '2026-11-20T00:00:00.000Z')).map((one) => one.id),
      rows: (await store.pull({ commune: home, after: 0, limit: 500, maxBytes: 1e9 })).rows.length,
    }
  }

  function pathOf({ path, query }: Operation, id: string): string {
    const filled = path.replace(/\{\w+\}/g, encodeURIComponent(id))
    if (!query) return filled
    const values: Record<string, string> = { id, limit: '500', seq: '1' }
    const asked = Object.keys(query).map((name) => `${name}=${encodeURIComponent(values[name] ?? '0')}`)
    return `${filled}?${asked.join('&')}`
  }

  /** Well-formed where another commune's things can be named; else empty, for the decision comes before the body. */
  function bodyOf({ body }: Operation): unknown {
    const dossierOrFile: Record<string, unknown> = {
      MissingRequest: { sha256: [planted.sha256] },
      OfficerRoles: { roles: ['receiver'] },
      OfficerStanding: { standing: 'ended', reason: 'left' },
      OfficerReset: { factors: true },
      OfficerDecision: { outcome: 'confirmed' },
      OidcIdentity: { subject: 'x' },
    }
    return body === undefined ? {} : (dossierOrFile[body] ?? {})
  }

  async function ask(operation: Operation, device: SyncDevice, cookie: string | null, id = 'x') {
    const method = operation.method.toUpperCase()
    const hasBody = !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(method)
    const response = await device.send(pathOf(operation, id), {
      method,
      ...(cookie === null ? {} : { headers: { cookie } }),
      ...(operation.body === 'tus' || operation.body === 'packet' || TUS.test(operation.path)
        ? { streamed: true }
        : {}),
      ...(hasBody ? { json: bodyOf(operation) } : {}),
    })
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const code = /"code":"([a-z.-]+)"/.exec(text)?.[1] ?? ''
    const seen = `${[...response.headers].join('\n')}\n${text}`
    return { status: response.status, code: response.status >= 400 ? code : '', seen }
  }

  /** As the matrix has it; `requireOfficer` must come to the same. */
  function isAllowed(
    role: OfficerRole,
    permission: Permission | undefined,
    half: Operation['half'],
  ): boolean {
    if (permission === undefined) return true
    const grant = may([role], permission)
    if (grant === null || grant.breakGlass || grant.proposeOnly) return false
    if (half === 'requester') return grant.twoPersons !== 'confirmer'
    if (half === 'confirmer') return grant.twoPersons === 'confirmer' || grant.twoPersons === 'either'
    return true
  }

  const officerRoutes = operations.filter((one) => one.caller === 'officer')
  /** Credentials of people and devices; what a box or a code may do has rules and tests of its own. */
  const guarded = operations.filter((one) => one.caller !== 'anyone')

  it('knows what it is about: each guarded route says who may, and the canary sings at home', async () => {
    expect(guarded.length).toBeGreaterThan(40)
    expect(officerRoutes.filter((one) => one.permission).length).toBeGreaterThan(12)
    const heard = []
    for (const operation of guarded) {
      if (operation.method !== 'get') continue
      const person = ours.find((one) => isAllowed(one.role, operation.permission, operation.half))!
      const { cookie } = await open(person)
      for (const id of planted.ids)
        heard.push([named(operation), (await ask(operation, person.device, cookie, id)).seen])
    }
    const singing = new Set(heard.filter(([, seen]) => seen!.includes(CANARY)).map(([route]) => route))
    for (const route of [
      'GET /api/officers',
      'GET /api/sync/pull',
      'GET /api/blobs/{sha256}',
      'GET /api/passkeys',
      'GET /api/sessions/commune',
      'GET /api/me',
      'GET /api/sync/dossier',
      'GET /api/submissions/{id}',
    ])
      expect([...singing], route).toContain(route)
  })

  it.each(officerRoutes.map((one) => [named(one), one] as const))(
    '%s: own commune',
    async (_name, operation) => {
      for (const person of ours) {
        const { cookie } = await open(person)
        const heard = await ask(operation, person.device, cookie)
        const expected = isAllowed(person.role, operation.permission, operation.half)
        expect([heard.code === 'access.not-allowed', heard.status], person.role).toEqual([
          !expected,
          expect.any(Number),
        ])
        if (expected) expect(['session.missing', 'proof.missing'], person.role).not.toContain(heard.code)
      }
    },
  )

  it.each(officerRoutes.map((one) => [named(one), one] as const))(
    '%s: after ten minutes',
    async (_name, operation) => {
      const needsStepUp = operation.problems.includes('session.step-up-needed')
      for (const person of ours) {
        if (!isAllowed(person.role, operation.permission, undefined)) continue
        const { cookie } = await open(person, 10 * MINUTE)
        const heard = await ask(operation, person.device, cookie)
        expect(heard.code === 'session.step-up-needed', person.role).toBe(needsStepUp)
      }
    },
  )

  it.each(guarded.map((one) => [named(one), one] as const))(
    '%s: another commune',
    async (_name, operation) => {
      for (const person of theirs) {
        const { cookie } = await open(person)
        for (const id of operation.path.includes('{') || operation.query ? planted.ids : ['x']) {
          const heard = await ask(operation, person.device, cookie, id)
          expect(heard.seen, `${person.role} ${id}`).not.toContain(CANARY)
          expect(heard.status, `${person.role} ${id}`).not.toBe(500)
        }
      }
    },
  )

  it('leaves everything of the commune as it was', async () => {
    expect(await count()).toEqual(stock)
  })

  /** One for all routes: a year has a hundred number books. */
  async function loseOne(person: Person) {
    const device = await server.device()
    const { cookie } = await open({ ...person, device })
    await server.store.revokeDevice(home, device.id, new Date(server.nowMs).toISOString())
    return { device, cookie }
  }
  let lost: ReturnType<typeof loseOne> | undefined

  it.each(guarded.map((one) => [named(one), one] as const))(
    '%s: nobody, an ended session, a revoked device',
    async (_name, operation) => {
      const [person] = ours
      const ended = await open(person!)
      await server.store.endSession(home, ended.session)
      const bare = await server.line(pathOf(operation, 'x'), { method: operation.method.toUpperCase() })
      expect(bare.status, 'nobody').toBe(401)
      if (operation.caller === 'officer' || operation.caller === 'session')
        expect((await ask(operation, person!.device, ended.cookie)).code || 'session.missing', 'ended').toBe(
          'session.missing',
        )

      const { device, cookie } = await (lost ??= loseOne(person!))
      const heard = await ask(operation, device, cookie, planted.sha256)
      expect(heard.seen, 'revoked').not.toContain(CANARY)
      if (
        operation.path !== '/api/sync/push' &&
        operation.caller !== 'session' &&
        operation.method !== 'head'
      )
        expect(heard.code, 'revoked').toBe(operation.noCounters ? 'device.unknown' : 'device.revoked')
      expect(heard.status, 'revoked').toBeGreaterThanOrEqual(400)
    },
  )
})
