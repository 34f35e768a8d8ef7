import { expect, test } from 'vitest'
import { packetFileName, receiptFileName } from './file-names.ts'
import { gatherPackets, type FileOutcome, type PartOutcome } from './outcome.ts'

const part = (nth: number, seen: [number, FileOutcome][], more: Partial<PartOutcome> = {}): PartOutcome => ({
  packet: 'a',
  check: '12AB',
  part: nth,
  parts: 2,
  facts: 4,
  stored: 4,
  kept: 0,
  files: 3,
  seen: seen.map(([entry, state]) => ({ entry, state })),
  declarations: 0,
  standing: [],
  problem: null,
  receipt: `receipt ${nth}`,
  ...more,
})

test('parts add up by file; the better word on a file counts, the last receipt is the one to carry', () => {
  const cut = { code: 'packet.cut-short' }
  const first = part(
    1,
    [
      [4, 'verified'],
      [5, 'damaged'],
    ],
    { problem: cut },
  )
  expect(gatherPackets([first])[0]).toMatchObject({
    isWhole: false,
    parts: { seen: 1, all: 2 },
    files: { all: 3, verified: 1, damaged: 1, missing: 1 },
    problems: [cut],
  })
  const again = [
    first,
    part(1, [
      [4, 'verified'],
      [5, 'verified'],
    ]),
    part(2, [[6, 'verified']]),
  ]
  expect(gatherPackets(again)[0]).toMatchObject({
    isWhole: true,
    files: { verified: 3, damaged: 0, missing: 0 },
    receipt: 'receipt 2',
  })
})

test('X15: a declaration stands when any part says so; the packet is whole with the last of them', () => {
  const files: [number, FileOutcome][] = [
    [4, 'verified'],
    [5, 'verified'],
    [6, 'verified'],
  ]
  const one = part(1, files, { declarations: 2, standing: [7] })
  expect(gatherPackets([one])[0]).toMatchObject({ isWhole: false, declarations: { all: 2, stored: 1 } })
  const both = part(2, [], { declarations: 2, standing: [7, 8] })
  expect(gatherPackets([both, one])[0]).toMatchObject({ isWhole: true, declarations: { all: 2, stored: 2 } })
})

test('a part that could not be opened belongs to no packet; one whose manifest is lost makes none whole', () => {
  const lost = part(1, [], { check: null, facts: 0, stored: 0, files: 0, receipt: null })
  expect(gatherPackets([{ ...lost, packet: null }])).toEqual([])
  expect(gatherPackets([lost])[0]).toMatchObject({ isWhole: false, parts: { seen: 0 } })
})

test('names tell commune, machine and time, whatever stands in them', () => {
  const name = { commune: '14956', device: '1f2e3d4c-0000-7000-8000-000000000000', wall: '2026-11-23T08:20' }
  expect(packetFileName(name)).toBe('motcua-14956-1f2e3d4c-20261123-0820.goi')
  expect(packetFileName({ ...name, commune: '../x', file: { nth: 2 } })).toBe(
    'motcua-x-1f2e3d4c-20261123-0820-2.goi',
  )
  expect(receiptFileName('motcua-1-2.goi')).toBe('motcua-1-2.biennhan')
})
