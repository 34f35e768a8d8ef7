/** The kiosk's own code against the server's own routes: what one seals the other opens. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { PublicStatus, StatusesAnswer } from '../../domain/status/public-status.ts'
import type { SubmissionAnswer } from '../../domain/submission/wire.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { statusJob } from '../../sync-server/status/status-job.ts'
import { deriveBoxKey } from '../../src/kiosk/status/box-key.ts'
import { importSealKey, sealToServer } from '../../workers/vault/server-seal.ts'
import { picture, request, submission } from '../support/submissions.ts'
import type { SyncDevice } from '../support/sync-device.ts'
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
  // In one request, as before Y15; piece by piece it goes in src/sync/send-declaration.test.ts.
  const path = `/api/submissions/${said.id}/pages/${page.sha256}`
  const posted = await kiosk.ask(path, { bytes: await sealToServer(key.value, page.bytes) })
  expect(posted.status).toBe(200)
  const sealed = await sealToServer(key.value, new TextEncoder().encode(JSON.stringify(said)))
  const body = { ...request(kiosk.enrolled!.sealKey, said), sealed: toBase64Url(sealed) }
  expect((await kiosk.ask('/api/submissions', { json: body })).status).toBe(200)
  const officer = await new TestOfficer(await server.device(), 'tiepnhan1').here()
  const opened = await officer.ask<SubmissionAnswer>(`/api/submissions/${said.id}`)
  expect(opened.value.submission).toEqual(said)
})
