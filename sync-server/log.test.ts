import { expect, it } from 'vitest'
import { openLog } from './log.ts'

function written(speak: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = []
  speak(openLog('info', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

it('no 12-digit number is written, wherever it stands: message, path, error, its cause and stack', () => {
  const text = written((log) => {
    const cause = new Error('Key (id)=(038204012345) already exists')
    const err = Object.assign(new Error('not JSON: "038304012345"', { cause }), { detail: '"038193990041"' })
    log.error({ err, path: '/api/x/038204012345' }, 'request of 038204012345 failed')
    log.info({ rows: [{ number: '038193990041' }] })
  })
  expect(text).not.toMatch(/(?<!\d)0\d{11}(?!\d)/)
  expect(text.match(/\[12\]/g)!.length).toBeGreaterThanOrEqual(6)
})

it('what else is long stays: instants, hashes, counts', () => {
  const sha256 = '0123456789abcdef'.repeat(4)
  const text = written((log) => log.info({ sha256, at: 1_763_790_000_000, seq: 123_456 }))
  expect(text).toContain(sha256)
  expect(text).toMatch(/"at":1763790000000.*"seq":123456/)
})
