import { describe, expect, test } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { openTestDevice } from '../../../tests/support/data-context.ts'
import { fakePaperWorkers, pictureOf } from '../../../tests/support/fake-paper-workers.ts'
import { findDossier, listDossiers, listRegisters } from '../../data/dossiers.ts'
import { nextNo } from '../../data/batch-edits.ts'
import { openBatchDesk } from './open-batch-desk.ts'
import { checkRecord, listRegister } from './record-register.ts'

const head = { box: 'Cặp 1', title: 'Sổ khai sinh', series: 'birth', year: '2009', expected: 50 } as const
const sheet = (n: number) => pictureOf(`MC1|S|||${n}/x`)

async function openRegister() {
  const device = await openTestDevice()
  const { ctx } = device
  const listed = await listRegister(ctx, head)
  if (!listed.ok) throw new Error(listed.problem.code)
  const id = listed.value
  const workers = fakePaperWorkers()
  const pdf = { archive: async () => ok(new TextEncoder().encode(`%PDF ${Math.random()}`)) }
  const register = async () => {
    const found = await findDossier(ctx, id)
    return (found.ok && found.value?.state.register) || { ...head, records: {} }
  }
  const open = async () => {
    const state = await register()
    const opened = await openBatchDesk(ctx, { ports: workers.ports, pdf }, id, () => state)
    if (!opened.ok) throw new Error(opened.problem.code)
    return opened.value
  }
  return { ctx, id, open, register, workers }
}

describe('a run through a register', () => {
  test('separator sheets begin records, blank backs are left out, numbers go on by themselves', async () => {
    const { ctx, open } = await openRegister()
    const { desk } = await open()
    await desk.take([sheet(1), pictureOf('a'), pictureOf('blank'), pictureOf('b'), sheet(2), pictureOf('c')])
    expect(desk.batch.peek().records.map(({ no, pages }) => [no, pages.length])).toEqual([
      ['1', 2],
      ['2', 1],
    ])
    expect(desk.skipped.peek()).toBe(1)
    // Three pages and their pictures: nothing is kept of sheets and empty backs.
    expect(await ctx.db.files.count()).toBe(6)
  })

  test('after a power cut everything scanned lies there, and pages that were being read are read', async () => {
    const { open, workers } = await openRegister()
    const first = await open()
    workers.hold()
    await first.desk.take([pictureOf('a'), pictureOf('b')])
    const again = await open() // no stop(): the machine went dark
    expect(again.desk.batch.peek().records[0]?.pages).toHaveLength(2)
    workers.release()
    for (let i = 0; i < 50; i++) await new Promise((resolve) => setTimeout(resolve, 1))
    expect(again.desk.batch.peek().records[0]?.pages.map((page) => page.state)).toEqual(['read', 'read'])
  })

  test('a kept record is a fact with its files; pictures and pages go, the next record stands first', async () => {
    const { ctx, id, open, register } = await openRegister()
    const { desk } = await open()
    await desk.take([sheet(1), pictureOf('a'), pictureOf('b'), sheet(2), pictureOf('c')])
    const [one] = desk.batch.peek().records
    const done = await desk.keep(one!.id, { childName: 'LÒ VĂN A' })
    expect(done.ok).toBe(true)
    const record = (await register()).records[one!.id]!
    expect(record).toMatchObject({ no: '1', fields: { childName: 'LÒ VĂN A' }, by: ctx.officer.id })
    expect(record.files).toMatchObject([{ mime: 'application/pdf', pages: 2 }])
    expect((await ctx.db.files.get(record.files[0]!.sha256))?.state).toBe('waiting')
    const held = await ctx.db.files.where('dossiers').equals(id).toArray()
    expect(held.map((file) => file.state).sort()).toEqual(['draft', 'draft', 'waiting'])
    expect(desk.batch.peek().records.map(({ no }) => no)).toEqual(['2'])
  })

  test('a register is no dossier, and nobody checks their own record', async () => {
    const { ctx, id, open, register } = await openRegister()
    const { desk } = await open()
    await desk.take([pictureOf('a')])
    const { id: record } = desk.batch.peek().records[0]!
    await desk.keep(record, {})
    expect(await listDossiers(ctx)).toEqual(ok([]))
    const registers = await listRegisters(ctx)
    expect(registers.ok && registers.value.map(({ state }) => state.id)).toEqual([id])
    const checked = await checkRecord(ctx, id, (await register()).records[record]!, {})
    expect(checked).toMatchObject({ problem: { code: 'digitisation.check.own-record' } })
  })

  test('records can be split and joined, and a record without a number is not kept', async () => {
    const { open } = await openRegister()
    const { desk } = await open()
    await desk.take([pictureOf('a'), pictureOf('b'), pictureOf('c')])
    const [record] = desk.batch.peek().records
    desk.split(record!.pages[1]!.sha256)
    expect(desk.batch.peek().records.map(({ pages }) => pages.length)).toEqual([1, 2])
    desk.join(desk.batch.peek().records[1]!.id)
    expect(desk.batch.peek().records.map(({ pages }) => pages.length)).toEqual([3])
    desk.edit(record!.id, { no: ' ' })
    expect(await desk.keep(record!.id, {})).toMatchObject({
      problem: { code: 'digitisation.record.no-missing' },
    })
  })
})

test.each([
  [undefined, '1'],
  ['27', '28'],
  ['099', '100'],
  ['27/2009', '28/2009'],
  ['A-9', 'A-10'],
  ['bìa', ''],
])('after %s comes %s', (last, next) => {
  expect(nextNo(last)).toBe(next)
})
