import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { openTestDevice } from '../../../tests/support/data-context.ts'
import { fakePaperWorkers, pictureOf } from '../../../tests/support/fake-paper-workers.ts'
import { birthNoticeLines } from '../../../tests/support/read-page.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { openDraft } from '../../data/drafts.ts'
import { openReading } from '../../data/files.ts'
import type { TakerPorts } from '../../data/pictures/taker.ts'
import { archiveDraft } from './archive-draft.ts'
import { createDraftStore } from './draft-store.ts'
import { createPageDesk } from './pages/page-desk.ts'
import { startDraft } from './start-draft.ts'

async function draftWith(ports: Partial<TakerPorts>, texts: readonly string[]) {
  const { ctx } = await openTestDevice()
  const id = await startDraft(ctx, realLaw(), '1.001193')
  const opened = id.ok ? await openDraft(ctx, id.value) : id
  if (!opened.ok) throw new Error(opened.problem.code)
  const store = createDraftStore(ctx, opened.value.draft, opened.value.version)
  const { procedure } = realLaw().procedures.get('1.001193')!
  const desk = createPageDesk(ctx, { ...fakePaperWorkers().ports, ...ports }, store, procedure)
  for (const text of texts) {
    await desk.take([pictureOf(text)])
    while (store.draft.peek().pages.some((page) => page.state === 'reading'))
      await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return { ctx, draft: store.draft.peek() }
}

const notice = birthNoticeLines.join('/')
const archive = async () => ok(new TextEncoder().encode('%PDF'))

describe('the files of a reception', () => {
  test('pages of one paper become one archive file', async () => {
    const { ctx, draft } = await draftWith({}, [notice, 'trang sau, không có đề mục/và một dòng'])
    const files = await archiveDraft(ctx, { archive }, draft, (page) => page.kind)
    expect(files.ok && files.value(draft.pages)).toMatchObject([
      { kind: 'birth-notice', mime: 'application/pdf', pages: 2 },
    ])
  })

  test('the archive file keeps what its pages say of the paper, for the citizen repository', async () => {
    const { ctx, draft } = await draftWith({}, [notice])
    const files = await archiveDraft(ctx, { archive }, draft, (page) => page.kind)
    const [file] = files.ok ? files.value(draft.pages) : []
    const kept = await openReading(ctx, file?.sha256 ?? '')
    expect(kept.ok && kept.value).toMatchObject({
      page: null,
      paper: { ownerName: 'HÀ THỊ HỒNG NHUNG' },
    })
  })

  test('a paper whose archive file cannot be made is kept as its pages', async () => {
    const { ctx, draft } = await draftWith({}, [notice])
    const broken = async () => refuse('pdf.picture-invalid')
    const files = await archiveDraft(ctx, { archive: broken }, draft, (page) => page.kind)
    expect(files.ok && files.value(draft.pages)).toMatchObject([
      { sha256: draft.pages[0]!.sha256, mime: 'image/jpeg', pages: 1 },
    ])
  })

  test('a signed PDF is kept as it came: the pages are for looking and reading only', async () => {
    const facts = { pages: 2, isSigned: true }
    const picture = (n: number) => new TextEncoder().encode(`${notice}/bản ${n}`)
    const walkPdf: TakerPorts['walkPdf'] = async (_bytes, each) => {
      for (const n of [0, 1]) await each({ picture: picture(n), dpi: 200, turn: 0, how: 'drawn' }, n, facts)
      return ok(facts)
    }
    const { ctx, draft } = await draftWith({ walkPdf }, ['%PDF-1.7 signed'])
    const files = await archiveDraft(ctx, { archive }, draft, (page) => page.kind)
    const [file] = files.ok ? files.value(draft.pages) : []
    expect(file).toMatchObject({ mime: 'application/pdf', pages: 2, size: '%PDF-1.7 signed'.length })
    const row = await ctx.db.files.get(file!.sha256)
    const bytes = await ctx.vault.openFile(row!)
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe('%PDF-1.7 signed')
  })
})
