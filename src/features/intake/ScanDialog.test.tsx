import { signal } from '@preact/signals'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { Kept } from '../../device/kept.ts'
import type { Answer, Question } from '../../device/scanner/line.ts'
import type { FolderState } from '../../device/scanner/watch-folder.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import type { ScanPorts } from './scan-dialog-run.ts'
import { ScanDialog } from './ScanDialog.tsx'

beforeAll(loadProblemSentences)
afterEach(cleanup)

const CAN =
  '<ScannerCapabilities><Adf><AdfSimplexInputCaps/></Adf><Platen><PlatenInputCaps/></Platen></ScannerCapabilities>'
let feeder: string
let pages: (Answer | 'jam')[] // what the feeder or the glass gives, in order
let asked: string[]
let kept: Map<string, unknown>
let folder: FolderState
let release: (() => void) | null

const answer = (status: number, text = '', location: string | null = null): Answer => ({
  status,
  type: 'text/xml',
  location,
  bytes: new TextEncoder().encode(text),
})
const page = (): Answer => ({ ...answer(200, 'x'), type: 'image/jpeg' })

async function say({ method, path, body }: Question) {
  asked.push(`${method} ${path}${body?.includes('>Grayscale8<') ? ' grey' : ''}`)
  if (path === '/ScannerCapabilities') return ok(answer(200, CAN))
  if (path === '/ScannerStatus')
    return ok(answer(200, `<ScannerStatus><State>Idle</State><AdfState>${feeder}</AdfState></ScannerStatus>`))
  if (method === 'POST') return ok(answer(201, '', '/eSCL/ScanJobs/1'))
  if (method === 'DELETE') return ok(answer(200))
  if (release === null) await new Promise<void>((resolve) => (release = resolve))
  const next = pages.shift()
  if (next !== 'jam') return ok(next ?? answer(404))
  feeder = 'ScannerAdfJam'
  return ok(answer(409))
}

function open() {
  const onClose = vi.fn()
  const taken: string[] = []
  const folderCalls: string[] = []
  const note = (what: string) => async () => {
    folderCalls.push(what)
    return ok(null)
  }
  const ports: ScanPorts = {
    kept: {
      find: async (key: string) => ok(kept.get(key)),
      update: async (key: string, change: (old: unknown) => unknown) => {
        kept.set(key, change(kept.get(key)))
        return ok(kept.get(key))
      },
    } as Kept,
    home: { get: async () => refuse('net.offline') },
    line: () => ({ ask: say }),
    take: async () => true,
    preferred: signal(false),
    folder: {
      state: signal(folder),
      open: async () => {},
      choose: note('choose'),
      start: async (from) => note(`start ${from}`)(),
      setDeletes: async (deletes) => note(`delete ${deletes}`)(),
      stop: () => folderCalls.push('stop'),
    },
  }
  const onPages = async (files: readonly { readonly name: string }[]) => {
    for (const { name } of files) taken.push(name)
    return true
  }
  const { user } = renderKit(<ScanDialog ports={ports} onPages={onPages} onClose={onClose} />)
  return { user, onClose, taken, folderCalls }
}

beforeEach(() => {
  feeder = 'ScannerAdfLoaded'
  pages = []
  asked = []
  kept = new Map()
  release = () => {}
  folder = { supported: true, name: null, on: false, taken: 0, waiting: 0, deletes: false, problem: null }
})

test('Enter scans at once with what was used last; a whole stack closes the dialog', async () => {
  pages = [page(), page()]
  const first = open()
  await waitFor(() => expect(screen.getByLabelText('Máy quét')).toHaveProperty('value', 'own'))
  await first.user.click(screen.getByLabelText('Xám'))
  screen.getByRole('button', { name: /^Quét/ }).focus()
  await first.user.keyboard('{Enter}')
  await waitFor(() => expect(first.onClose).toHaveBeenCalledOnce())
  expect(first.taken).toEqual(['Trang quét 1', 'Trang quét 2'])
  cleanup()

  pages = [page()]
  const second = open()
  expect(document.activeElement?.textContent).toMatch(/^Quét/)
  await second.user.keyboard('{Enter}')
  await waitFor(() => expect(second.onClose).toHaveBeenCalledOnce())
  expect(asked.filter((one) => one.startsWith('POST'))).toEqual([
    'POST /ScanJobs grey',
    'POST /ScanJobs grey',
  ])
})

test('a jam says what to do, keeps the pages and goes on with the next one', async () => {
  pages = [page(), page(), 'jam']
  const { user, onClose, taken } = open()
  await user.keyboard('{Enter}')
  await screen.findByText(/kẹt giấy/)
  screen.getByText('Đã nhận 2 trang, không mất trang nào.')
  expect(onClose).not.toHaveBeenCalled()
  feeder = 'ScannerAdfLoaded'
  pages = [page()]
  screen.getByRole('button', { name: /^Quét tiếp từ trang 3/ }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(taken).toEqual(['Trang quét 1', 'Trang quét 2', 'Trang quét 3'])
})

test('while a page is on its way: its number, and a way to stop that closes nothing', async () => {
  release = null
  pages = [page()]
  const { user, onClose } = open()
  await user.keyboard('{Enter}')
  await screen.findByText('Trang 1 đang quét…')
  await user.keyboard('{Enter}') // a hasty second Enter neither stops nor scans again
  await user.click(screen.getByRole('button', { name: 'Dừng' }))
  expect(onClose).not.toHaveBeenCalled()
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
})

test('the glass waits for the next page', async () => {
  feeder = 'ScannerAdfEmpty'
  pages = [page()]
  const { user, onClose } = open()
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /^Quét trang tiếp/ })
  screen.getByText('Đã nhận 1 trang')
  expect(onClose).not.toHaveBeenCalled()
})

test('files that came while the folder was off are taken only when the officer says so', async () => {
  folder = { ...folder, name: 'Scan', waiting: 3 }
  const { user, folderCalls } = open()
  screen.getByText(/3 tệp được quét trong lúc tắt/)
  await user.click(screen.getByRole('button', { name: 'Chỉ nhận ảnh mới' }))
  await user.click(screen.getByRole('button', { name: 'Lấy cả 3 tệp' }))
  expect(folderCalls).toEqual(['start now', 'start last'])
})
