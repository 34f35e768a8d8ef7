import { describe, expect, test } from 'vitest'
import { openTestDevice } from '../../../../tests/support/data-context.ts'
import { fakePaperWorkers, pictureOf } from '../../../../tests/support/fake-paper-workers.ts'
import { birthNoticeLines, marriageLines } from '../../../../tests/support/read-page.ts'
import { realLaw } from '../../../../tests/support/real-law.ts'
import { openDraft } from '../../../data/drafts.ts'
import { createDraftStore } from '../draft-store.ts'
import { startDraft } from '../start-draft.ts'
import { createPageDesk } from './page-desk.ts'
import { createStackRun } from './stack-run.ts'
import { allRefused } from '../../../data/pictures/taker.ts'

const notice = pictureOf(birthNoticeLines.join('/'))
const marriage = pictureOf(marriageLines.join('/'))

async function openDesk() {
  const { ctx } = await openTestDevice()
  const law = realLaw()
  const id = await startDraft(ctx, law, '1.001193')
  if (!id.ok) throw new Error(id.problem.code)
  const opened = await openDraft(ctx, id.value)
  if (!opened.ok) throw new Error(opened.problem.code)
  const store = createDraftStore(ctx, opened.value.draft, opened.value.version)
  const workers = fakePaperWorkers()
  const { procedure } = law.procedures.get('1.001193')!
  const desk = createPageDesk(ctx, workers.ports, store, procedure)
  const settled = async () => {
    while (store.draft.peek().pages.some((page) => page.state === 'reading'))
      await new Promise((resolve) => setTimeout(resolve, 1))
    await store.settled()
  }
  return { ctx, store, desk, workers, settled, pages: () => store.draft.peek().pages }
}

describe('pages of a draft', () => {
  test('a page is read, known for what it is, and kept beside the picture it was cut from', async () => {
    const { ctx, desk, pages, settled } = await openDesk()
    await desk.take([notice])
    await settled()
    const [page] = pages()
    expect(page).toMatchObject({ kind: 'birth-notice', state: 'read', slots: ['birth-notice'] })
    expect(page!.component).not.toBeNull()
    expect(await ctx.db.files.get(page!.cut!.source)).toMatchObject({ state: 'draft' })
    const picture = await desk.openPicture(page!.sha256)
    expect(picture.ok && new TextDecoder().decode(picture.value.bytes)).toContain('GIẤY CHỨNG SINH')
  })

  test('other corners, a turn or a look cut the page anew from its picture, in its place', async () => {
    const { desk, pages, settled } = await openDesk()
    await desk.take([notice, marriage])
    await settled()
    const [before, second] = pages()
    await desk.recut(before!.sha256, { look: 'grey' })
    await desk.turn(pages()[0]!.sha256)
    await settled()
    const [after] = pages()
    expect(after).toMatchObject({
      kind: 'birth-notice',
      component: before!.component,
      cut: { source: before!.cut!.source, look: 'grey', turn: 1 },
    })
    expect(pages().map((page) => page.sha256)).toEqual([after!.sha256, second!.sha256])
  })

  test('a page that lies upside down is turned, picture and all', async () => {
    const { desk, pages, settled } = await openDesk()
    await desk.take([pictureOf(`upside-down ${birthNoticeLines.join('/')}`)])
    await settled()
    expect(pages()).toHaveLength(1)
    expect(pages()[0]).toMatchObject({ kind: 'birth-notice', cut: { turn: 2 } })
  })

  test('F07: a confirmation of residence is no paper of ours: it lies aside, and what to do instead is said', async () => {
    const { desk, store, pages, settled } = await openDesk()
    await desk.take([
      pictureOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ/Họ và tên: Hà'),
      notice,
    ])
    await settled()
    expect(pages().map((page) => page.kind)).toEqual(['birth-notice'])
    expect(store.draft.peek().aside!.map(({ why }) => why)).toEqual(['removed'])
    expect(desk.refused.peek()?.problem.code).toBe('supplement.residence-paper')
  })

  test('blank and removed pages lie aside and can be taken back', async () => {
    const { desk, store, pages, settled } = await openDesk()
    await desk.take([pictureOf('blank'), notice])
    await settled()
    desk.remove(pages()[0]!.sha256)
    expect(pages()).toEqual([])
    const aside = store.draft.peek().aside!
    expect(aside.map(({ why }) => why)).toEqual(['blank', 'removed'])
    for (const { page } of aside) desk.restore(page.sha256)
    await settled()
    expect(pages().map((page) => page.state)).toEqual(['read', 'read'])
    expect(store.draft.peek().aside).toEqual([])
  })

  test('a separator sheet says what the pages after it are; those of another dossier lie aside', async () => {
    const { desk, store, pages, settled } = await openDesk()
    const wanted = realLaw().procedures.get('1.001193')!.procedure.components.at(-1)!.id
    const sheet = (component: string, dossier: number) =>
      pictureOf(`MC1|S|1.001193|${component}|${dossier}/x`)
    await desk.take([
      sheet(wanted, 1),
      pictureOf('a letter'),
      pictureOf('its second page'),
      sheet('', 2),
      marriage,
    ])
    await settled()
    expect(pages().map((page) => page.component)).toEqual([wanted, wanted])
    expect(store.draft.peek().aside!.map(({ why }) => why)).toEqual([
      'separator',
      'separator',
      'other-dossier',
    ])
    expect(desk.refused.peek()?.problem.code).toBe('capture.stack.other-dossier')
  })

  test('a scanner gives its pages one by one: a separator sheet counts until the scanner pauses', async () => {
    const { desk, pages, settled } = await openDesk()
    const wanted = realLaw().procedures.get('1.001193')!.procedure.components.at(-1)!.id
    let at = 0
    const run = createStackRun(() => at)
    const scan = async (text: string) => {
      await desk.take([pictureOf(text)], { stack: run() })
      await settled()
    }
    await scan(`MC1|S|1.001193|${wanted}|1/x`)
    at += 20_000
    await scan('a letter')
    at += 300_000
    await scan(marriageLines.join('/'))
    expect(pages()[0]!.component).toBe(wanted)
    expect(pages()[1]!.component).not.toBe(wanted)
  })

  test('a second page without a title goes with the paper before it', async () => {
    const { desk, pages, settled } = await openDesk()
    await desk.take([marriage])
    await settled()
    await desk.take([
      pictureOf('ghi chú thêm của hai bên, không có đề mục gì ở trang này/và còn một dòng nữa'),
    ])
    await settled()
    expect(pages().map((page) => page.kind)).toEqual(['marriage-certificate', 'marriage-certificate'])
    expect(pages()[1]!.component).toBe(pages()[0]!.component)
  })

  test('a page taken again takes the place of the old one', async () => {
    const { desk, pages, settled } = await openDesk()
    await desk.take([pictureOf('smudge'), marriage])
    await settled()
    await desk.take([notice], { replaces: pages()[0]!.sha256 })
    await settled()
    expect(pages().map((page) => page.kind)).toEqual(['birth-notice', 'marriage-certificate'])
  })

  test('a broken file is refused by name, the rest of the stack goes on', async () => {
    const { desk, pages, settled } = await openDesk()
    await desk.take([pictureOf('broken'), notice])
    await settled()
    expect(desk.refused.peek()).toMatchObject({ name: 'broken', problem: { code: 'imaging.decode-failed' } })
    expect(pages().map((page) => page.kind)).toEqual(['birth-notice'])
    await desk.take([notice])
    expect(desk.refused.peek()?.problem.code).toBe('capture.page.again')
  })

  test('of several refused files none hides another; the next handful begins anew', async () => {
    const { desk } = await openDesk()
    await desk.take([notice, pictureOf('broken'), notice])
    expect(allRefused(desk.refused.peek()).map((one) => [one.name, one.problem.code])).toEqual([
      ['broken', 'imaging.decode-failed'],
      [expect.anything(), 'capture.page.again'],
    ])
    await desk.take([notice])
    expect(allRefused(desk.refused.peek())).toHaveLength(1)
  })

  test('a stack faster than the reader waits: few prepared pages lie in memory at a time', async () => {
    const { desk, workers, pages, settled } = await openDesk()
    workers.hold()
    const taken = desk.take(Array.from({ length: 12 }, (_, i) => pictureOf(`page ${i}`)))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(workers.prepared.count).toBeLessThanOrEqual(4)
    workers.release()
    await taken
    await settled()
    expect(pages()).toHaveLength(12)
  })
})
