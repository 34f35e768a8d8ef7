import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowReader } from '../../tests/support/audit-file.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { AuditEntry, AuditHead } from '../store/port.ts'
import { dossierLaw } from '../sync/dossier-law.ts'
import { AUDIT_START, commitmentOf, nextAuditHash } from './chain.ts'
import { verifyAllAudit } from './verify.ts'

const ROWS = 60
const TRIALS = 1_000
const communes = ['14956', '*']

const entry = (commune: string, i: number): AuditEntry => ({
  commune,
  at: `2026-11-20T02:00:${String(i % 60).padStart(2, '0')}.000Z`,
  officer: i % 3 === 0 ? null : `officer-${i % 4}`,
  device: i % 2 === 0 ? null : 'device-1',
  action: ['session.opened', 'officer.created', 'export.made'][i % 3]!,
  object: i % 5 === 0 ? null : `object-${i}`,
  outcome: i % 7 === 0 ? 'refused' : 'done',
  detail: { i, why: `lý do ${i}` },
})

/** Small and repeatable: which mutation failed can be found again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) % sides
  }
}

describe('audit verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-audit-'))
  const path = join(folder, 'motcua.db')
  let db: DatabaseSync
  let anchored: readonly AuditHead[]

  beforeAll(async () => {
    const store = await openSqliteStore(
      path,
      dossierLaw(() => null),
    )
    for (let i = 1; i <= ROWS; i++) for (const commune of communes) await store.addAudit(entry(commune, i))
    anchored = await store.auditHeads()
    await store.close()
    db = new DatabaseSync(path)
  })
  afterAll(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const faults = async (anchors: readonly AuditHead[] = []) =>
    (await verifyAllAudit(rowReader(db), communes, anchors)).flatMap(({ fault }) => (fault ? [fault] : []))

  /** What an intruder with the file does, undone afterwards. */
  async function afterwards<T>(attack: () => void, look: () => Promise<T>): Promise<T> {
    db.exec('begin')
    try {
      for (const { name } of db.prepare(`select name from sqlite_master where type = 'trigger'`).all())
        db.exec(`drop trigger ${String(name)}`)
      attack()
      return await look()
    } finally {
      db.exec('rollback')
    }
  }

  it('U1: an untouched chain is whole, and rows can be neither changed nor deleted', async () => {
    expect(await faults(anchored)).toEqual([])
    expect(() => db.exec(`update audit set action = 'x'`)).toThrow(/append-only/)
    expect(() => db.exec('delete from audit')).toThrow(/append-only/)
  })

  it(`U3: ${TRIALS} random changes of any column, row or order are all found`, async () => {
    const roll = dice(20_261_120)
    const columns = (table: string) =>
      db
        .prepare(`pragma table_info(${table})`)
        .all()
        .map((column) => String(column['name']))
    const missed: string[] = []
    for (let trial = 0; trial < TRIALS; trial++) {
      const table = ['audit', 'audit', 'audit_detail', 'audit_head'][roll(4)]!
      const names = columns(table)
      const rows = db.prepare(`select rowid as r, * from ${table} order by rowid`).all()
      const row = rows[roll(rows.length)]!
      const other = rows[roll(rows.length)]!
      const column = names[roll(names.length)]!
      const kind = ['update', 'delete', 'insert', 'swap'][roll(4)]!
      let changed = 0
      const found = await afterwards(() => {
        const run = (sql: string, ...values: unknown[]) => {
          try {
            changed += Number(db.prepare(sql).run(...(values as SQLInputValue[])).changes)
          } catch {
            // the schema itself refused: nothing happened
          }
        }
        if (kind === 'delete') run(`delete from ${table} where rowid = ?`, row['r'])
        if (kind === 'update')
          run(`update ${table} set ${column} = ? where rowid = ?`, otherValue(row[column], roll), row['r'])
        if (kind === 'swap' && row[column] !== other[column]) {
          run(`update ${table} set ${column} = ? where rowid = ?`, other[column], row['r'])
          run(`update ${table} set ${column} = ? where rowid = ?`, row[column], other['r'])
        }
        if (kind === 'insert') {
          const copy = { ...row, seq: ROWS + 1 + roll(3), commune: communes[roll(2)] }
          const values = names.map((name) => (copy as Record<string, unknown>)[name])
          run(`insert into ${table} values (${names.map(() => '?').join(', ')})`, ...values)
        }
      }, faults)
      if (changed === 0) trial -= 1
      else if (found.length === 0) missed.push(`${kind} ${table}.${column}`)
    }
    expect(missed).toEqual([])
  }, 120_000)

  it('U3: the first broken row is named', async () => {
    const found = await afterwards(
      () => db.exec(`update audit set object = 'x' where commune = '14956' and seq in (17, 40)`),
      faults,
    )
    expect(found).toEqual([{ commune: '14956', seq: 17, kind: 'row-changed' }])
  })

  it('U2: erased details leave the chain whole; details that merely vanished do not', async () => {
    const place = mkdtempSync(join(tmpdir(), 'motcua-audit-'))
    const store = await openSqliteStore(
      join(place, 'motcua.db'),
      dossierLaw(() => null),
    )
    for (let i = 1; i <= 5; i++) await store.addAudit(entry('14956', i))
    const { action: _, object: __, ...who } = entry('14956', 6)
    await store.eraseAuditDetails({ ...who, through: 3 })
    expect((await verifyAllAudit(store, communes)).map(({ fault, rows }) => ({ fault, rows }))).toEqual([
      { fault: null, rows: 0 },
      { fault: null, rows: 6 },
    ])
    await store.close()
    const file = new DatabaseSync(join(place, 'motcua.db'))
    file.exec('delete from audit_detail where seq = 4')
    const [, verdict] = await verifyAllAudit(rowReader(file), communes)
    expect(verdict?.fault).toEqual({ commune: '14956', seq: 4, kind: 'detail-missing' })
    file.close()
    rmSync(place, { recursive: true })
  })

  it('U6: a tail that was cut, or written anew with right hashes, is found by an anchor', async () => {
    const cut = () => {
      db.exec(`delete from audit where seq > 50; delete from audit_detail where seq > 50`)
      db.exec(
        `update audit_head set seq = 50, hash = (select hash from audit a where a.commune = audit_head.commune and seq = 50)`,
      )
    }
    expect(await afterwards(cut, faults), 'nothing inside tells').toEqual([])
    expect(await afterwards(cut, () => faults(anchored))).toMatchObject([
      { commune: '*', seq: 51, kind: 'end-missing' },
      { commune: '14956', seq: 51, kind: 'end-missing' },
    ])
    const rewrite = () => {
      let hash = AUDIT_START
      for (const row of db.prepare(`select * from audit where commune = '14956' order by seq`).all()) {
        const seq = Number(row['seq'])
        const salt = '00'.repeat(16)
        const detail = seq === 20 ? '{"i":0}' : '{}'
        const commitment = commitmentOf(salt, detail)
        hash = nextAuditHash(hash, { ...(row as never as Parameters<typeof nextAuditHash>[1]), commitment })
        db.prepare(`update audit set hash = ?, commitment = ? where commune = '14956' and seq = ?`).run(
          hash,
          commitment,
          seq,
        )
        db.prepare(`update audit_detail set salt = ?, detail = ? where commune = '14956' and seq = ?`).run(
          salt,
          detail,
          seq,
        )
      }
      db.prepare(`update audit_head set hash = ? where commune = '14956'`).run(hash)
    }
    expect(await afterwards(rewrite, faults)).toEqual([])
    expect(await afterwards(rewrite, () => faults(anchored))).toMatchObject([
      { seq: ROWS, kind: 'end-differs' },
    ])
  })
})

function otherValue(value: unknown, roll: (sides: number) => number): string | number {
  if (typeof value === 'number') return value + 1 + roll(3)
  if (value === 'done' || value === 'refused') return value === 'done' ? 'refused' : 'done'
  if (typeof value !== 'string') return 'x'
  const at = roll(value.length)
  return value.slice(0, at) + (value[at] === 'a' ? 'b' : 'a') + value.slice(at + 1)
}
