/**
 * Records what a device of one release pushed, what the server made of it and how it folds: `node tests/golden/protocol/
 * record.ts v1`. Run once per protocol and committed; a recording is never made anew (V3).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoCommune } from '../../../sync-server/demo/demo-commune.ts'
import { sealTo } from '../../support/sync-device.ts'
import { fact, handler, note, received } from '../../support/sync-events.ts'
import { TestServer } from '../../support/test-server.ts'
import { foldAll } from './replay.ts'

const name = process.argv[2] ?? ''
const path = join(import.meta.dirname, `${name}.json`)
if (!/^v\d+$/.test(name) || existsSync(path)) throw new Error(`no new recording: ${path}`)

const server = await TestServer.open()
const device = await server.device()
const { book, sealKey } = device.enrolled!
const file = { sha256: 'a'.repeat(64), size: 9, mime: 'application/pdf', kind: 'other' as const, pages: 1 }
const one = received(book, 1, [file])
const two = received(book, 2)
const assigned = fact('step-assigned', one.dossier, { step: 'tham-tra', to: handler }, { parent: one.id })
const facts: readonly object[] = [
  one,
  note(one.dossier, 'Đã gọi điện: hẹn 15 giờ'),
  assigned,
  two,
  fact('dossier-withdrawn', two.dossier, { by: 'Lò Thị Mẩy', reason: 'Xin rút' }, { parent: two.id }),
  fact('dossier-withdrawn', one.dossier, { by: 'Hà Thị Lan', reason: 'Muộn' }, { parent: one.id }), // contested
  { ...note(one.dossier), type: 'unheard-of' }, // quarantined
]
for (const each of facts) device.write(JSON.stringify(each))
const sealed = (raw: string) => ({ sealed: sealTo(sealKey, Buffer.from(raw)).toString('base64url') })
const segments = [device.segment(1, 3), device.segment(4, 7, sealed)]
const verdicts = []
for (const segment of segments) verdicts.push(...(await device.push(segment)).value.verdicts)
const { rows } = await server.store.pull({
  commune: demoCommune.code,
  after: 0,
  limit: 500,
  maxBytes: 1e9,
})
const recording = {
  about: 'Throw-away keys of a recording; they open nothing else.',
  device: (await server.store.findDevice(device.id))!,
  sealKey: readFileSync(join(server.dataDir, 'keys', 'seal.pem'), 'utf8'),
  segments,
  verdicts,
  folds: foldAll(rows),
}
writeFileSync(path, `${JSON.stringify(recording, null, 1)}\n`)
await server.close()
