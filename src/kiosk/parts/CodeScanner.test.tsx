import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { refuse, type Result } from '../../../domain/base/result.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { Screen as StatusScreen } from '../status/StatusScreen.tsx'
import { Screen as VerifyScreen } from '../verify/VerifyScreen.tsx'

const reader = vi.hoisted(() => ({
  read: null as null | (() => Promise<Result<string | null>>), // null: its program cannot be fetched
}))
vi.mock('./read-code.ts', () => {
  return {
    get readCode() {
      if (reader.read === null) throw new TypeError('Failed to fetch dynamically imported module')
      return reader.read
    },
  }
})
vi.mock('./video-frame.ts', () => ({ videoFrame: () => ({}) as ImageData }))

// This browser in memory takes no stream but its own.
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { configurable: true, writable: true })

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'mediaDevices')
  reader.read = null
})

const nothing = async (): Promise<Result<string | null>> => ({ ok: true, value: null })

/** A camera whose plug is in a test's hand; or a browser that says no. */
function camera(refusal?: string) {
  const track = Object.assign(new EventTarget(), { stop: vi.fn(), getSettings: () => ({}) })
  const stream = { getVideoTracks: () => [track], getTracks: () => [track] }
  const getUserMedia = vi.fn(async () => {
    if (refusal !== undefined) throw new DOMException('', refusal)
    return stream
  })
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
  return { track, getUserMedia }
}

const road = () => screen.getByRole('button', { name: 'Gõ số trên giấy hẹn' })

/** What stands there, what is read aloud, and that the number can still be typed. */
async function expectSaidAndTyped(
  user: ReturnType<typeof renderKit>['user'],
  kiosk: ReturnType<typeof fakeKiosk>,
  why: RegExp,
) {
  const told = await screen.findByText(why, {}, { timeout: 5_000 })
  expect(told.textContent).toMatch(/Mời ông bà gõ số trên giấy hẹn\.$/)
  await waitFor(() => expect(kiosk.readAloud()).toMatch(why))
  await user.click(road())
  expect(await screen.findByText(/^Gõ 11 chữ số/)).toBeTruthy()
}

test.each([
  ['NotAllowedError', /^Máy này chưa được phép dùng máy ảnh\./],
  ['NotFoundError', /^Máy này không mở được máy ảnh\./],
])('%s: said in words, with the number to type', async (name, why) => {
  camera(name)
  const kiosk = fakeKiosk()
  const { user } = renderKit(<StatusScreen kiosk={kiosk} params={{}} />)
  await expectSaidAndTyped(user, kiosk, why)
})

test('unplugged in the middle: said, and opened again when it is back', async () => {
  reader.read = nothing
  const { track, getUserMedia } = camera()
  const kiosk = fakeKiosk()
  const { user } = renderKit(<StatusScreen kiosk={kiosk} params={{}} />)
  await screen.findByLabelText('Quét bằng máy ảnh')
  await waitFor(() => expect(getUserMedia).toHaveBeenCalledTimes(1))
  await new Promise((later) => setTimeout(later, 50))
  track.dispatchEvent(new Event('ended'))
  await screen.findByText(/^Máy ảnh vừa bị ngắt\./)
  await user.click(screen.getByRole('button', { name: 'Mở lại máy ảnh' }))
  await screen.findByLabelText('Quét bằng máy ảnh')
  expect(screen.queryByText(/vừa bị ngắt/)).toBeNull()
  await waitFor(() => expect(getUserMedia).toHaveBeenCalledTimes(2))
  await new Promise((later) => setTimeout(later, 50))
  track.dispatchEvent(new Event('ended'))
  await expectSaidAndTyped(user, kiosk, /^Máy ảnh vừa bị ngắt\./)
})

test('the reader’s program cannot be fetched: said, and the camera goes dark', async () => {
  const { track } = camera()
  const kiosk = fakeKiosk()
  const { user } = renderKit(<StatusScreen kiosk={kiosk} params={{}} />)
  await expectSaidAndTyped(user, kiosk, /^Máy chưa mở được phần đọc mã vuông\./)
  expect(track.stop).toHaveBeenCalled()
})

test('a reader that fails look after look is said to fail; one look that fails is not', async () => {
  const { track } = camera()
  let looks = 0
  reader.read = async () => (++looks === 1 ? refuse('kiosk.reader.failed') : await nothing())
  const kiosk = fakeKiosk()
  renderKit(<StatusScreen kiosk={kiosk} params={{}} />)
  await waitFor(() => expect(looks).toBeGreaterThan(6), { timeout: 5_000 })
  expect(screen.queryByText(/phần đọc mã vuông/)).toBeNull()
  expect(track.stop).not.toHaveBeenCalled()
  reader.read = async () => refuse('kiosk.reader.failed')
  expect(
    await screen.findByText(/^Máy chưa mở được phần đọc mã vuông\./, {}, { timeout: 5_000 }),
  ).toBeTruthy()
  expect(road()).toBeTruthy()
})

test('where papers are checked there is no number to type: the counter looks', async () => {
  camera('NotAllowedError')
  renderKit(<VerifyScreen kiosk={fakeKiosk()} params={{}} />)
  const told = await screen.findByText(/^Máy này chưa được phép dùng máy ảnh\./)
  expect(told.textContent).toMatch(/Mời ông bà hỏi cán bộ ở quầy\.$/)
  await waitFor(() => expect(screen.queryByText(/^Đưa mã vuông/)).toBeNull())
})
