import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { lookForCode } from './look-for-code.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const video = { current: { videoWidth: 640 } as HTMLVideoElement }
const broken = refuse('imaging.decode-failed')

function looking(read: () => Promise<Result<string | null>>) {
  let lose = () => {}
  const view = {
    shoot: async () => new Uint8Array(1),
    onLost: (listener: () => void) => (lose = listener),
  }
  const found = lookForCode(view, video, new AbortController().signal, read)
  return { found, lose: () => lose() }
}

test('one spoilt picture in between is none; four in a row are the reader’s fault', async () => {
  const answers = [broken, broken, broken, ok(null), broken, broken, broken, ok('MCH1')]
  const lucky = looking(async () => answers.shift()!)
  await vi.advanceTimersByTimeAsync(8 * 400)
  expect(await lucky.found).toEqual(ok('MCH1'))
  const hopeless = looking(async () => broken)
  await vi.advanceTimersByTimeAsync(4 * 400)
  expect(await hopeless.found).toEqual(broken)
})

test('a camera that was pulled out ends the looking', async () => {
  const { found, lose } = looking(async () => ok(null))
  await vi.advanceTimersByTimeAsync(800)
  lose()
  await vi.advanceTimersByTimeAsync(400)
  expect(await found).toEqual(refuse('camera.lost'))
})
