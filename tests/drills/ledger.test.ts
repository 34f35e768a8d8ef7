/** The check of the drills must find what drills are for: each loss and each double is planted once. */
import { describe, expect, it } from 'vitest'
import { compareLedgers } from './ledger.ts'
import { newAccount, type DeviceAccount } from './support/account.ts'
import type { ServerAccount, ServerRow } from './support/read-server.ts'

const row = (seq: number, more: Partial<ServerRow> = {}): ServerRow => ({
  seq,
  id: `id-${seq}`,
  device: 'a',
  dseq: seq,
  sha256: `bytes-${seq}`,
  verdict: 'effective',
  problem: null,
  code: `number-${seq}`,
  ...more,
})

const server = (more: Partial<ServerAccount> = {}): ServerAccount => ({
  rows: [row(1), row(2)],
  kept: new Set(),
  files: new Set(['page']),
  damage: [],
  ...more,
})

/** Saved two facts and a page, heard of both facts and of the page, read the first. */
function device(change: (account: DeviceAccount) => void = () => {}): DeviceAccount {
  const account = newAccount('a')
  account.saved.set(1, 'bytes-1').set(2, 'bytes-2')
  account.placed.set(1, { seq: 1, verdict: 'effective' }).set(2, { seq: 2, verdict: 'effective' })
  account.read.set(1, { seq: 1, device: 'a', dseq: 1, sha256: 'bytes-1', verdict: 'effective' })
  account.files.add('page')
  account.verified.add('page')
  change(account)
  return account
}

const waits = (...dseqs: number[]) => new Map([['a', new Set(dseqs)]])

describe('ledger check', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(compareLedgers([device()], server(), waits(), true)).toEqual({
      lost: [],
      duplicated: [],
      other: [],
    })
  })

  it('a fact that waits, or lies on the review shelf, is not lost; waiting for ever is not healed', () => {
    const third = device((account) => account.saved.set(3, 'bytes-3'))
    expect(compareLedgers([third], server(), waits(3), false).lost).toEqual([])
    expect(compareLedgers([third], server({ kept: new Set(['bytes-3']) }), waits(), true).lost).toEqual([])
    expect(compareLedgers([third], server(), waits(3), true).other).toEqual(['a/3: still waits'])
  })

  it.each<[string, DeviceAccount, ServerAccount]>([
    ['a saved fact is nowhere', device((account) => account.saved.set(3, 'bytes-3')), server()],
    ['the server holds other bytes', device(), server({ rows: [row(1), row(2, { sha256: 'other' })] })],
    ['an answered fact is gone', device((account) => account.saved.delete(2)), server({ rows: [row(1)] })],
    [
      'an answered fact stands elsewhere',
      device((account) => account.placed.set(2, { seq: 1, verdict: 'effective' })),
      server(),
    ],
    [
      'a row that was read is another now',
      device((account) =>
        account.read.set(2, { seq: 2, device: 'b', dseq: 1, sha256: 'bytes-b', verdict: 'effective' }),
      ),
      server(),
    ],
    [
      'a page told as verified is gone',
      device((account) => account.files.delete('page')),
      server({ files: new Set() }),
    ],
    ['a page never arrived', device((account) => account.files.add('page-2')), server()],
  ])('lost: %s', (_, account, held) => {
    expect(compareLedgers([account], held, waits(), true).lost).toHaveLength(1)
  })

  it.each<[string, DeviceAccount, readonly ServerRow[]]>([
    ['one id counts twice', device(), [row(1), row(2, { id: 'id-1' })]],
    ['one place twice', device(), [row(1), row(2), row(3, { dseq: 2 })]],
    [
      'the same bytes twice',
      device((a) => a.saved.set(3, 'bytes-2')),
      [row(1), row(2), row(3, { sha256: 'bytes-2' })],
    ],
    ['one official number on two dossiers', device(), [row(1), row(2, { code: 'number-1' })]],
    ['a fact nobody made', device(), [row(1), row(2), row(3, { device: 'x' })]],
    [
      'a hole in the sequence',
      device((a) => a.saved.set(3, 'bytes-4')),
      [row(1), row(2), row(4, { dseq: 3 })],
    ],
    ['a repeat answered otherwise', device((a) => a.contradictions.push('seq 1, then 2')), [row(1), row(2)]],
  ])('doubled: %s', (_, account, rows) => {
    expect(compareLedgers([account], server({ rows }), waits(), true).duplicated).toHaveLength(1)
  })

  it('damage and lawful facts that were set aside are told', () => {
    const rows = [row(1), row(2, { verdict: 'quarantined', problem: 'sync.event.unjudged' })]
    const found = compareLedgers([device()], server({ rows, damage: ['SQLite: page 3'] }), waits(), true)
    expect(found.other).toEqual(['SQLite: page 3', 'seq 2: sync.event.unjudged'])
  })
})
