import { expect, test, vi } from 'vitest'
import { refuse } from '../../../domain/base/result.ts'
import { codeInPicture } from './read-picture.ts'

const prepare = (codes: string[], codesMissed = false) => ({
  prepare: vi.fn(async () => ({
    ok: true as const,
    value: { codes: codes.map((text) => ({ text, box: [0, 0, 1, 1] })), codesMissed } as never,
  })),
})

test('ours before any other code of the picture; none is no failure; a reader that is not there is', async () => {
  const bytes = new Uint8Array(1)
  expect(await codeInPicture(bytes, prepare(['https://x', 'MCH1*a']))).toEqual({ ok: true, value: 'MCH1*a' })
  expect(await codeInPicture(bytes, prepare([]))).toEqual({ ok: true, value: null })
  expect(await codeInPicture(bytes, prepare([], true))).toMatchObject({ ok: false })
})

test('a picture cut close to its code is laid on white and looked at again', async () => {
  const answers = [refuse('imaging.too-small'), { ok: true, value: { codes: [{ text: 'MCH1*a' }] } }]
  const bridge = { prepare: vi.fn(async () => answers.shift() as never) }
  const enlarge = vi.fn(async () => new Uint8Array(2))
  expect(await codeInPicture(new Uint8Array(1), bridge, enlarge)).toEqual({ ok: true, value: 'MCH1*a' })
  expect(bridge.prepare).toHaveBeenCalledTimes(2)
})
