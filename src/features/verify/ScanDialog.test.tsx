import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { openCamera, type CameraView } from '../../device/camera.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { lookForCode } from './look-for-code.ts'
import { ScanDialog } from './ScanDialog.tsx'

vi.mock('../../device/camera.ts', () => ({ openCamera: vi.fn<typeof openCamera>() }))
vi.mock('./look-for-code.ts', () => ({ lookForCode: vi.fn<typeof lookForCode>() }))

beforeEach(async () => {
  await loadProblemSentences()
  vi.mocked(openCamera).mockReset()
  vi.mocked(lookForCode).mockReset()
})
afterEach(cleanup)

const cameraWith = (stop: () => void) => ({ stream: null, stop }) as unknown as CameraView

function open() {
  const onCode = vi.fn<(text: string) => void>()
  return { onCode, ...renderKit(<ScanDialog onCode={onCode} onClose={() => {}} />) }
}

test('a camera nobody allowed is told from one that is not there, and is opened again when asked', async () => {
  vi.mocked(openCamera)
    .mockResolvedValueOnce(refuse('camera.refused'))
    .mockResolvedValueOnce(refuse('camera.missing'))
  const { user } = open()
  const refused = (await screen.findByRole('status')).textContent
  await user.click(screen.getByRole('button', { name: 'Mở lại camera' }))
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Không thấy máy ảnh/))
  expect(refused).not.toMatch(/^Không thấy máy ảnh/)
})

test('a camera pulled out in the middle is said, and what it sees when it is back is read', async () => {
  const stop = vi.fn<() => void>()
  vi.mocked(openCamera).mockResolvedValue(ok(cameraWith(stop)))
  vi.mocked(lookForCode).mockResolvedValueOnce(refuse('camera.lost')).mockResolvedValueOnce(ok('MCH1'))
  const { user, onCode } = open()
  await screen.findByText(/^Máy ảnh vừa bị ngắt/)
  expect(stop).toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Mở lại camera' }))
  await vi.waitFor(() => expect(onCode).toHaveBeenCalledExactlyOnceWith('MCH1'))
})
