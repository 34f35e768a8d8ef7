/** The kiosk's own code against the server's own routes: what one seals the other opens. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { PublicStatus, StatusesAnswer } from '../../domain/status/public-status.ts'
import type { SubmissionAnswer } from '../../domain/submission/wire.ts'
import { formatProof, proofText } from '../../domain/sync/signing.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { statusJob } from '../../sync-server/status/status-job.ts'
import { deriveBoxKey } from '../../src/kiosk/status/box-key.ts'
import { sendBytes } from '../../src/sync/send-bytes.ts'
import { importSealKey, sealToServer } from '../../workers/vault/server-seal.ts'
import { picture, request, submission } from '../support/submissions.ts'
import { sha256Hex, type SyncDevice } from '../support/sync-device.ts'
import { received } from '../support/sync-events.ts'
import { TestOfficer } from '../support/test-officer.ts'
import { TestServer } from '../support/test-server.ts'

let server: TestServer
let kiosk: SyncDevice
beforeEach(async () => {
  server = await TestServer.open()
  kiosk = await server.device(demoCommune.code, 'kiosk')
})
afterEach(() => server.close())

it('Y9: the kiosk finds and opens what the server put in a box, and not with another sign', async () => {
  const desk = await server.device()
  const event = received(desk.enrolled!.book, 1)
  const applicant = { name: 'Hà Thị Lan', idNumber: '038190001234' }
  await desk.tell({ ...event, body: { ...event.body, applicant } })
  await statusJob({ store: server.store, clock: () => server.nowMs }).run(async () => true, null)
  const { salt, rounds, boxes } = (await kiosk.ask<StatusesAnswer>('/api/kiosk/statuses')).value
  const open = async (four: string) => {
    const key = (await deriveBoxKey(event.body.code, four, { salt, rounds }))!
    const found = boxes.find(({ find }) => find === key.find)
    return found ? await key.open(found.box) : null
  }
  const status: PublicStatus = { stage: 'received', due: event.body.due.at }
  expect(JSON.parse((await open('1234'))!)).toEqual(status)
  expect(await open('1233')).toBeNull()
})

it('Y1–Y3: what a browser seals and posts as bytes, an officer opens', async () => {
  const page = picture('giấy chứng sinh', 4000)
  const said = submission({ pages: [{ sha256: page.sha256, mime: 'image/jpeg', component: null }] })
  const key = await importSealKey(kiosk.enrolled!.sealKey)
  if (!key.ok) throw new Error(key.problem.code)
  const path = `/api/submissions/${said.id}/pages/${page.sha256}`
  const wire = {
    url: (to: string) => `http://localhost${to}`,
    async proof(method: string, to: string, body?: Uint8Array<ArrayBuffer>) {
      const time = new Date(server.nowMs).toISOString()
      const nonce = randomBytes(16).toString('base64url')
      const proof = { device: kiosk.id, method, path: to, time, nonce, body: sha256Hex(body!) }
      return { 'motcua-proof': formatProof(proof, kiosk.sign(proofText(proof))) }
    },
  }
  const post = sendBytes(wire, path, await sealToServer(key.value, page.bytes), async (_, init) =>
    server.line(path, init as RequestInit),
  )
  expect(await post).toEqual({ ok: true, value: null })
  const sealed = await sealToServer(key.value, new TextEncoder().encode(JSON.stringify(said)))
  const body = { ...request(kiosk.enrolled!.sealKey, said), sealed: toBase64Url(sealed) }
  expect((await kiosk.ask('/api/submissions', { json: body })).status).toBe(200)
  const officer = await new TestOfficer(await server.device(), 'tiepnhan1').here()
  const opened = await officer.ask<SubmissionAnswer>(`/api/submissions/${said.id}`)
  expect(opened.value.submission).toEqual(said)
})
