/** What the server said of an upload, as the sender hears it. */
import { expect, test, vi } from 'vitest'
import { refuse } from '../../domain/base/result.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'

interface Asked {
  readonly onShouldRetry: (error: Error) => boolean
}
const answer = vi.hoisted(() => ({ status: 0, type: '', body: '', options: null as null | Asked }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    options: { onError: (error: Error) => void }
    constructor(_: Blob, options: { onError: (error: Error) => void }) {
      this.options = options
      answer.options = options as never
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

const heard = async (given: Partial<typeof answer>) => {
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

test.each([
  [0, '', true],
  [502, '', true],
  [500, 'server.fault', true],
  [409, 'blob.upload-refused', true], // the place moved while the line was away
  [423, 'blob.upload-refused', true], // the request before this one still holds it
  [409, 'blob.already-verified', false],
  [409, 'submission.differs', false],
  [422, 'submission.page-unfit', false],
  [400, 'blob.upload-refused', false],
])('%s %s is tried again at once: %s', async (status, code, isAgain) => {
  const body = code === '' ? '' : document(code, status)
  await heard({ status, type: OURS, body })
  const originalResponse = { getStatus: () => status, getHeader: () => OURS, getBody: () => body }
  const error = Object.assign(new Error('refused'), { originalResponse })
  expect(answer.options?.onShouldRetry(error)).toBe(isAgain)
})
