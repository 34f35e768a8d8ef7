/** What the server said of an upload, as the sender hears it. */
import { expect, test, vi } from 'vitest'
import { refuse } from '../../domain/base/result.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'

const answer = vi.hoisted(() => ({ status: 0, type: '', body: '' }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    options: { onError: (error: Error) => void }
    constructor(_: Blob, options: { onError: (error: Error) => void }) {
      this.options = options
    }
    start() {
      const originalResponse = {
        getStatus: () => answer.status,
        getHeader: () => answer.type,
        getBody: () => answer.body,
      }
      this.options.onError(Object.assign(new Error('refused'), { originalResponse }))
    }
  },
}))

const OURS = 'application/problem+json'
const document = (code: string, status: number) =>
  JSON.stringify({ type: 'about:blank', title: code, status, code })

const heard = async (given: typeof answer) => {
  Object.assign(answer, given)
  const ctx = { wire: { url: (path: string) => path } } as unknown as SenderContext
  const nothing = async () => undefined
  const file = { body: new Blob(['x']), metadata: {}, resumeFrom: null, onPlace: nothing, onBytes: nothing }
  return await sendFile(ctx, { ...file, endpoint: '/api/files', beforePiece: nothing })
}

test('a full disk of the server is said, not called a lost line', async () => {
  const body = document('server.disk.full', 507)
  expect(await heard({ status: 507, type: OURS, body })).toMatchObject(refuse('server.disk.full'))
})

test.each([
  [507, 'text/html', '<html>'],
  [502, '', ''],
  [0, '', ''],
])('%s that is not ours (%s) is no line', async (status, type, body) => {
  expect(await heard({ status, type, body })).toMatchObject({ ok: false, problem: { code: 'net.offline' } })
})
