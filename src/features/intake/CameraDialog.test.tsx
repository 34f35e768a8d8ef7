import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Outline } from '../../bridge/imaging.ts'
import type { CameraView } from '../../device/camera.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { CameraDialog } from './CameraDialog.tsx'

const device = vi.hoisted(() => ({ open: vi.fn(), list: vi.fn(), outline: vi.fn() }))
vi.mock('../../device/camera.ts', () => ({ openCamera: device.open, listCameras: device.list }))
vi.mock('../../bridge/imaging.ts', () => ({ imaging: { outline: device.outline } }))

const sheet: Outline = {
  corners: [
    [100, 20],
    [500, 20],
    [500, 460],
    [100, 460],
  ],
  confidence: 0.9,
  faults: [],
}
const nothing: Outline = { corners: null, confidence: 0, faults: [] }

function fakeCamera(more: Partial<CameraView> = {}) {
  const stop = vi.fn()
  const light = vi.fn(async (on: boolean) => on)
  const shoot = vi.fn(async () => Uint8Array.of(0xff, 0xd8, 1))
  const look = () => ({ data: new Uint8ClampedArray(4), width: 640, height: 480 })
  const view: CameraView = {
    stream: null as never,
    device: 'a',
    hasTorch: false,
    look,
    shoot,
    light,
    onLost: () => undefined,
    stop,
    ...more,
  }
  return { view, stop, light, shoot }
}

async function open(opened: Result<CameraView>, seen: () => Outline | null = () => nothing) {
  device.open.mockResolvedValue(opened)
  device.outline.mockImplementation(async () => seen())
  const [onShot, onClose] = [vi.fn(), vi.fn()]
  const kit = renderKit(<CameraDialog onShot={onShot} onClose={onClose} />)
  const dialog = await screen.findByRole('dialog')
  const picture = () => dialog.querySelector('video')?.dispatchEvent(new Event('loadeddata'))
  await waitFor(() => expect(device.open).toHaveBeenCalled())
  await Promise.resolve()
  return { ...kit, onShot, onClose, picture }
}

beforeEach(() => {
  device.list.mockResolvedValue([{ id: 'a', name: 'Trước' }])
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  )
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const shutter = () => screen.getByRole('button', { name: /^Chụp/ })

test('the shutter has the focus, waits for a picture, and takes one page after the other', async () => {
  const camera = fakeCamera()
  const { user, onShot, picture } = await open(ok(camera.view))
  expect(document.activeElement).toBe(shutter())
  await user.keyboard(' ')
  expect(camera.shoot).not.toHaveBeenCalled()
  picture()
  await waitFor(() => expect(shutter().getAttribute('aria-disabled')).toBeNull())
  await user.keyboard(' ')
  await screen.findByText('Đã chụp 1 trang')
  await user.keyboard('{Enter}')
  await screen.findByText('Đã chụp 2 trang')
  expect(onShot).toHaveBeenCalledTimes(2)
  expect(screen.getByRole('img', { name: 'Ảnh vừa chụp, trang 2' })).toBeTruthy()
})

test('a sheet held still is taken by itself, once', async () => {
  const camera = fakeCamera()
  const { onShot, picture } = await open(ok(camera.view), () => sheet)
  picture()
  await waitFor(() => expect(onShot).toHaveBeenCalledTimes(1), { timeout: 4000 })
  await screen.findByText('Đã chụp. Đặt trang tiếp theo', {}, { timeout: 2000 })
  await new Promise((later) => setTimeout(later, 1500))
  expect(onShot).toHaveBeenCalledTimes(1)
})

test('switched off, nothing is taken by itself; advice is still given', async () => {
  const camera = fakeCamera()
  const { user, onShot, picture } = await open(ok(camera.view), () => sheet)
  await user.click(await screen.findByRole('button', { name: 'Tự chụp khi giữ yên' }))
  picture()
  await screen.findByText('Giữ yên…', {}, { timeout: 2000 })
  await new Promise((later) => setTimeout(later, 1500))
  expect(onShot).not.toHaveBeenCalled()
})

test('where no outline can be had the shutter still works', async () => {
  const camera = fakeCamera()
  const { user, onShot, picture } = await open(ok(camera.view), () => null)
  picture()
  await screen.findByText('Chụp khi thấy rõ chữ và đủ bốn góc')
  await user.click(shutter())
  expect(onShot).toHaveBeenCalledTimes(1)
})

test('a card is cut to its frame; the light is offered only where there is one', async () => {
  const camera = fakeCamera({ hasTorch: true })
  const { user, picture } = await open(ok(camera.view))
  picture()
  await user.click(await screen.findByRole('button', { name: 'Đèn' }))
  expect(camera.light).toHaveBeenCalledWith(true)
  await user.click(screen.getByRole('button', { name: 'Khung thẻ căn cước' }))
  await user.click(shutter())
  expect((camera.shoot.mock.calls[0] as unknown[])[1]).toBeDefined()
})

test('a sheet outside the frame for cards is neither taken by itself nor cut', async () => {
  const camera = fakeCamera()
  const { user, picture, onShot } = await open(ok(camera.view), () => sheet)
  await user.click(await screen.findByRole('button', { name: 'Khung thẻ căn cước' }))
  picture()
  await screen.findByText('Đặt thẻ vừa trong khung', {}, { timeout: 2000 })
  await new Promise((later) => setTimeout(later, 1500))
  expect(onShot).not.toHaveBeenCalled()
  await user.click(shutter())
  expect((camera.shoot.mock.calls[0] as unknown[])[1]).toBeUndefined()
})

test('another camera: the one before is let go of', async () => {
  device.list.mockResolvedValue([
    { id: 'a', name: 'Trước' },
    { id: 'b', name: '' },
  ])
  const camera = fakeCamera()
  const { user } = await open(ok(camera.view))
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Chọn máy ảnh' }), 'Máy ảnh 2')
  await waitFor(() => expect(device.open).toHaveBeenLastCalledWith('b'))
  expect(camera.stop).toHaveBeenCalled()
})

test('closed while the camera is still opening: it is stopped all the same', async () => {
  const camera = fakeCamera()
  let give: (opened: Result<CameraView>) => void = () => undefined
  device.open.mockReturnValue(new Promise((resolve) => (give = resolve)))
  const kit = renderKit(<CameraDialog onShot={() => undefined} onClose={() => undefined} />)
  kit.unmount()
  give(ok(camera.view))
  await waitFor(() => expect(camera.stop).toHaveBeenCalled())
})

test('refused: said in words, nothing to press but to leave', async () => {
  const { onClose, user } = await open(refuse('camera.refused'))
  await screen.findByText(/Chưa được phép dùng máy ảnh/)
  expect(shutter().getAttribute('aria-disabled')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Xong' }))
  expect(onClose).toHaveBeenCalled()
})
