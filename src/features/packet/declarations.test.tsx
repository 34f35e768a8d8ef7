/** Declarations made in the field, as the packet's screens tell of them; who has none reads nothing of them. */
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { PartOutcome } from '../../../domain/sync/packet/outcome.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { DeviceDb } from '../../data/db.ts'
import { formatBytes } from '../../i18n/format.ts'
import { HandedTable } from './HandedTable.tsx'
import { MadePacket } from './MadePacket.tsx'
import { MakeCard } from './MakeCard.tsx'
import type { PacketPorts } from './packet-ports.ts'

const part = (more: Partial<PartOutcome>): PartOutcome & { file: string } => ({
  packet: 'a',
  check: '12AB',
  part: 1,
  parts: 1,
  facts: 1,
  stored: 1,
  kept: 0,
  files: 0,
  seen: [],
  declarations: 0,
  standing: [],
  problem: null,
  receipt: null,
  file: 'x.goi',
  ...more,
})

test('X15: a tablet with nothing but declarations has a packet to make, and reads how many', async () => {
  const db = new DeviceDb('packet-declarations')
  await db.submissions.add({
    id: 's1',
    officer: 'o',
    code: '8652V3X',
    procedure: '1.001193',
    sealed: new Uint8Array(1_000),
    pages: ['a'],
    pageBytes: 300_000,
    state: 'waiting',
    at: '',
    receivedAt: null,
    problem: null,
  })
  renderKit(<MakeCard ports={{ author: { db } } as PacketPorts} isLocked />)
  expect(await screen.findByText(/0 hồ sơ · 0 việc · 0 tệp · 1 tờ khai/)).toBeTruthy()
  expect(screen.getByText(formatBytes(301_000))).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Lập gói vào USB' })).toBeTruthy()
})

test('X15: where it is handed in a column counts them, and the packet is whole with the last', () => {
  const { rerender } = renderKit(<HandedTable parts={[part({})]} />)
  expect(screen.queryByRole('columnheader', { name: 'Tờ khai' })).toBeNull()
  rerender(<HandedTable parts={[part({ declarations: 2, standing: [1] })]} />)
  expect(screen.getByRole('columnheader', { name: 'Tờ khai' })).toBeTruthy()
  expect(screen.getByText('1/2')).toBeTruthy()
  expect(screen.getByText('Chưa đủ')).toBeTruthy()
  rerender(<HandedTable parts={[part({ declarations: 2, standing: [1, 2] })]} />)
  expect(screen.getByText('Đã nhận đủ')).toBeTruthy()
})

test('X15: what was written down is told with the check word', () => {
  const made = { check: '12AB', facts: 0, files: 0, bytes: 9_000_000, declarations: 3 }
  renderKit(<MadePacket made={made} files={1} isDownload={false} />)
  expect(screen.getByText(/3 tờ khai làm ở cơ sở/)).toBeTruthy()
})
