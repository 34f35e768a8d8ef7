import { expect, test } from 'vitest'
import { openTestDevice } from '../../../../tests/support/data-context.ts'
import { fakePaperWorkers, pictureOf } from '../../../../tests/support/fake-paper-workers.ts'
import { birthNoticeLines, marriageLines } from '../../../../tests/support/read-page.ts'
import { realLaw } from '../../../../tests/support/real-law.ts'
import { openBatchWriter, STACK } from '../../../data/batches.ts'
import { openDraft } from '../../../data/drafts.ts'
import { createStackDesk } from './stack-desk.ts'

const BIRTH = '1.001193'
const sheet = (procedure: string, dossier: number) => pictureOf(`MC1|S|${procedure}||${dossier}/x`)
const notice = (n: number) => pictureOf([...birthNoticeLines, `bản ${n}`].join('/'))
const marriage = (n: number) => pictureOf([...marriageLines, `bản ${n}`].join('/'))

async function openStack() {
  const { ctx } = await openTestDevice()
  const workers = fakePaperWorkers()
  const open = async () => {
    const writer = await openBatchWriter(ctx, STACK)
    if (!writer.ok) throw new Error(writer.problem.code)
    const desk = createStackDesk(ctx, workers.ports, writer.value, realLaw())
    await desk.reopen()
    return desk
  }
  const read = async (desk: Awaited<ReturnType<typeof open>>) => {
    while (desk.reading.peek() > 0) await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return { ctx, workers, open, read }
}

test('one stack becomes its dossiers: each page in its draft, on its component, nothing left behind', async () => {
  const { ctx, open, read } = await openStack()
  const desk = await open()
  await desk.take([
    sheet(BIRTH, 1),
    notice(1),
    marriage(1),
    pictureOf('blank'),
    sheet('', 2),
    notice(2),
    sheet(BIRTH, 3),
    marriage(3),
    pictureOf('a letter'),
  ])
  await read(desk)
  expect(desk.split.peek().dossiers.map(({ procedure }) => procedure)).toEqual([BIRTH, null, BIRTH])
  expect(await desk.begin()).toMatchObject({ problem: { code: 'capture.stack.procedure-missing' } })
  desk.choose(2, BIRTH)
  const begun = await desk.begin()
  expect(begun.ok && begun.value).toHaveLength(3)
  const laid: string[][] = []
  for (const id of begun.ok ? begun.value : []) {
    const draft = await openDraft(ctx, id)
    laid.push(draft.ok ? draft.value.draft.pages.map(({ kind }) => kind) : [])
  }
  expect(laid).toEqual([
    ['birth-notice', 'marriage-certificate'],
    ['birth-notice'],
    ['marriage-certificate', 'marriage-certificate'],
  ])
  const first = await openDraft(ctx, begun.ok ? begun.value[0]! : '')
  expect(first.ok && first.value.draft.pages[0]).toMatchObject({
    slots: ['birth-notice'],
    component: expect.any(String),
  })
  expect(desk.pages.peek()).toEqual([])
  // Five pages with their pictures; separator sheets and the blank page are gone.
  const files = await ctx.db.files.toArray()
  expect(files).toHaveLength(10)
  expect(files.every(({ dossiers }) => !dossiers.includes(STACK))).toBe(true)
})

test('a stack cut off by the power lies there again, whole', async () => {
  const { open, read, workers } = await openStack()
  const before = await open()
  workers.hold()
  await before.take([sheet(BIRTH, 1), notice(1), marriage(1)])
  const after = await open()
  workers.release()
  await read(after)
  expect(after.pages.peek().map(({ state }) => state)).toEqual(['read', 'read', 'read'])
  expect(after.split.peek().dossiers).toMatchObject([{ procedure: BIRTH, papers: [{}, {}] }])
})
