import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { ok, refuse } from '../../../domain/base/result.ts'
import { openTestDevice } from '../../../tests/support/data-context.ts'
import { fakePaperWorkers } from '../../../tests/support/fake-paper-workers.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { helpedBy, picture, submission } from '../../../tests/support/submissions.ts'
import { openDraft } from '../../data/drafts.ts'
import { draftOfSubmission, findPrefiledDraft } from './prefiled-draft.ts'

const law = realLaw()
const page = picture('giấy')
const said = submission({
  procedure: '1.001776',
  form: { id: 'tk-tgxh-1a', data: { lạ: 'không có trong mẫu' } },
  conditions: ['disabled', 'no-such'],
  pages: [{ sha256: page.sha256, mime: 'image/jpeg', component: 'disability-certificate' }],
  assisted: helpedBy('00000000-0000-7000-8000-000000000008'),
})

test('a declaration becomes a draft at its check page: papers where they belong, strange fields left behind', async () => {
  const { ctx } = await openTestDevice()
  const made = await draftOfSubmission(ctx, {
    law,
    paper: fakePaperWorkers().ports,
    submission: said,
    draft: ctx.newId(),
    openPage: async () => ok(new Uint8Array(page.bytes)),
  })
  if (!made.ok) throw new Error(made.problem.code)
  const opened = await openDraft(ctx, made.value)
  if (!opened.ok) throw new Error(opened.problem.code)
  const { draft } = opened.value
  expect(draft).toMatchObject({
    procedure: '1.001776',
    place: 'check',
    conditions: ['disabled'],
    prefiled: { submission: said.id, code: said.code, assisted: said.assisted },
    pages: [{ component: 'disability-certificate', state: 'reading' }],
  })
  expect(draft.form).not.toHaveProperty('lạ')
  const find = (id: string) => findPrefiledDraft(ctx, ({ submission }) => submission === id)
  expect(await find(said.id)).toMatchObject({ value: { id: made.value } })
  expect(await find(ctx.newId())).toEqual(ok(null))
})

test('a page that does not come is a refusal, not half a draft', async () => {
  const { ctx } = await openTestDevice()
  const made = await draftOfSubmission(ctx, {
    law,
    paper: fakePaperWorkers().ports,
    submission: said,
    draft: ctx.newId(),
    openPage: async () => refuse('net.offline', { why: 'unreachable' }),
  })
  expect(made).toMatchObject({ ok: false, problem: { code: 'net.offline' } })
  expect(await ctx.db.drafts.count()).toBe(0)
})
