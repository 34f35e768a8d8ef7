import { createPublicKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import { readAnchor } from '../audit/anchor.ts'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import { dossierLaw } from '../sync/dossier-law.ts'
import { makeDaily } from './daily.ts'
import { drill } from './drill.ts'

const DAY_MS = 24 * 3_600_000

vi.setConfig({ testTimeout: 60_000 })

describe('the daily backup and its drill', () => {
  let day: BackupDay
  beforeEach(async () => void (day = await BackupDay.open(dice(9))))
  afterEach(() => day.close())

  const daily = (shipper = day.shipper()) =>
    makeDaily({
      store: day.server.store,
      place: day.place,
      shipper,
      signKey: day.server.keys.sign,
      anchorFolder: join(day.server.dataDir, 'anchors'),
      clock: () => day.server.nowMs,
      identity: day.keys.identity,
      graceMs: 0,
    })
  const history = () => day.server.store.historyId
  const run = (isLive = true) =>
    drill({
      place: day.place,
      identities: [day.keys.identity],
      live: isLive ? day.server.store : null,
      openScratch: async () => {
        const folder = mkdtempSync(join(tmpdir(), 'motcua-drill-'))
        const law = dossierLaw(() => null)
        const store = await openSqliteStore(join(folder, 'motcua.db'), law)
        const drop = () => store.close().then(() => rmSync(folder, { recursive: true }))
        return { store, drop }
      },
    })

  it('B11: the last thirty days are kept, with the tables they speak of and no others', async () => {
    const shipper = day.shipper()
    for (let i = 0; i < 33; i++) {
      day.server.nowMs += DAY_MS
      const officer = { id: `o${i}`, commune: '14959', code: `o${i}`, name: 'Lê Văn An', title: '' }
      const at = new Date(day.server.nowMs).toISOString()
      await day.server.store.createOfficer(
        { ...officer, roles: ['handler'], passphrase: 'x' },
        { actor: null, at },
      )
      await daily(shipper)
    }
    expect(await day.place.list(`${history()}/daily`)).toHaveLength(30)
    const officers = (await day.place.list(`${history()}/tables`)).filter((name) => name.includes('officer-'))
    expect(officers).toHaveLength(30)
    await day.place.list(`${history()}/anchors`).then((names) => expect(names).toHaveLength(33))
    expect(await run()).toMatchObject({ ok: true })
  })

  it('U6: the anchor of the day is signed, lies in two places, and proves a rewritten ledger', async () => {
    await day.work(20)
    await daily()
    const [name] = await day.place.list(`${history()}/anchors`)
    const text = (await day.place.read(name!))!.toString()
    const folder = join(day.server.dataDir, 'anchors')
    expect(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')).toBe(text)
    const key = createPublicKey({ key: { ...day.server.keys.sign.publicJwk }, format: 'jwk' })
    const anchor = readAnchor(text, key)!
    expect(anchor.ledgers.length).toBeGreaterThan(0)
    expect(
      readAnchor(text.replace('"seq": 1', '"seq": 2').replace(/"seq": (\d)/, '"seq": 9$1'), key),
    ).toBeNull()
    const other = anchor.ledgers.map((end) => ({ ...end, chain: '0'.repeat(64) }))
    const faults = async (anchored: typeof other) =>
      (await verifyLedgers(day.server.store, anchored)).flatMap(({ fault }) => fault?.kind ?? [])
    expect(await faults([...anchor.ledgers])).toEqual([])
    expect(await faults(other)).toEqual(other.map(() => 'end-differs'))
  })

  it('U7: a row of the ledger edited in the file is found, whatever was edited', async () => {
    await day.work(40)
    await day.server.store.close()
    const path = join(day.server.dataDir, 'motcua.db')
    const roll = dice(4)
    for (const column of ['raw', 'hash', 'chain', 'seq', 'dseq', 'epoch', 'device']) {
      const db = new DatabaseSync(path)
      db.exec('pragma foreign_keys = off; drop trigger if exists event_no_update; begin')
      const seq = 2 + roll(5)
      const where = `commune = '${demoCommune.code}' and seq = ${seq}`
      const before = db.prepare(`select ${column} as v from event where ${where}`).get()!['v']!
      const values: Record<string, string> = { raw: `x'7b7d'`, seq: '9999', dseq: '9999', epoch: '7' }
      db.exec(`update event set ${column} = ${values[column] ?? `'${'a'.repeat(64)}'`} where ${where}`)
      db.exec('commit')
      const store = await openSqliteStore(
        path,
        dossierLaw(() => null),
      ).catch((error: Error) => error)
      const verdict =
        store instanceof Error
          ? store.message
          : (await verifyLedgers(store)).find(({ fault }) => fault)?.fault
      expect(verdict, column).toBeTruthy()
      if (!(store instanceof Error)) await store.close()
      const key = column === 'seq' ? 9999 : seq
      db.prepare(`update event set ${column} = ? where commune = ? and seq = ?`).run(
        before,
        demoCommune.code,
        key,
      )
      db.close()
    }
    day.server.store = await openSqliteStore(
      path,
      dossierLaw(() => null),
    )
    expect((await verifyLedgers(day.server.store)).every(({ fault }) => fault === null)).toBe(true)
  })

  it('B10: a drill restores the newest backup and finds it equal; one that differs is told', async () => {
    await day.work(40)
    await daily()
    await day.work(10)
    expect(await run()).toMatchObject({ ok: true, value: { communes: 2, missing: [] } })
    await day.shipper().ship()
    const piece = (await day.place.list(`${history()}/ledger/${demoCommune.code}`)).at(-1)!
    await day.place.remove(piece)
    expect(await run()).toMatchObject({ problem: { code: 'backup.incomplete' } })
    expect(await run(false)).toMatchObject({ problem: { code: 'backup.incomplete' } })
    writeFileSync(join(day.folder, piece), 'rubbish')
    expect(await run()).toMatchObject({ problem: { code: 'backup.incomplete' } })
  })
})
