import { signal } from '@preact/signals'
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { Kept } from '../../device/kept.ts'
import { ScanAction } from './ScanAction.tsx'
import { createScanPorts, ScanPortsProvider } from './scan-ports.ts'

afterEach(cleanup)

const home = {
  get: async () => refuse('net.offline'),
  proof: async () => ({}),
  url: (path: string) => path,
}
const keptWith = (value: unknown) =>
  ({ find: async () => ok(value), update: async () => ok(undefined) }) as unknown as Kept

function show(value: unknown) {
  const refused = signal<{ name: string } | null>(null)
  const pages = { take: vi.fn<() => Promise<void>>(async () => {}), refused }
  const ports = createScanPorts(home, pages, keptWith(value))
  const onPick = vi.fn()
  const { user } = renderKit(
    <ScanPortsProvider value={ports}>
      <ScanAction label="Quét" onPick={onPick} />
    </ScanPortsProvider>,
  )
  return { user, onPick, ports, pages, refused }
}

test('F4 is files until this device has scanned, then the scanner; the other stands beside it', async () => {
  const before = show(undefined)
  await before.user.keyboard('{F4}')
  expect(before.onPick).toHaveBeenCalledOnce()
  await before.user.click(screen.getByRole('button', { name: 'Máy quét' }))
  expect(screen.getByRole('dialog', { name: 'Quét bằng máy quét' })).toBeDefined()
  cleanup()

  const after = show({ chosen: 'own' })
  await screen.findByRole('button', { name: 'Chọn tệp' })
  await after.user.keyboard('{F4}')
  await waitFor(() => expect(screen.getByRole('dialog', { name: 'Quét bằng máy quét' })).toBeDefined())
  expect(after.onPick).not.toHaveBeenCalled()
})

test('a file counts as taken unless it was refused itself', async () => {
  const { ports, pages, refused } = show(undefined)
  const file = (name: string) => [{ name, bytes: async () => new Uint8Array() }]
  pages.take.mockImplementationOnce(async () => void (refused.value = { name: 'a.jpg' }))
  expect(await ports.take(file('a.jpg'))).toBe(false)
  expect(await ports.take(file('b.jpg'))).toBe(true) // the refusal shown is the old one
  pages.take.mockImplementationOnce(async () => void (refused.value = { name: 'from the glass' }))
  expect(await ports.take(file('c.jpg'))).toBe(true)
})
