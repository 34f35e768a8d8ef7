/** Asked once, brought a working day later: what the fact says, which files go, and that the clock stood still meanwhile. */
import { afterEach, expect, test } from 'vitest'
import { ok } from '../../../../domain/base/result.ts'
import { closeDesk, openDesk } from '../../../../tests/support/desk-session.ts'
import { fakePaperWorkers, pictureOf } from '../../../../tests/support/fake-paper-workers.ts'
import { getLaw } from '../../../data/current.ts'
import { findDossier } from '../../../data/dossiers.ts'
import { askedComponents, askSupplement, receiveSupplement } from './record-supplement.ts'
import { openSupplementDesk } from './supplement-desk.ts'

afterEach(closeDesk)

const workers = () => ({
  ports: fakePaperWorkers().ports,
  pdf: { archive: async () => ok(new TextEncoder().encode('%PDF-1.7 archive')) },
})

async function asked() {
  const session = await openDesk()
  session.clock.at = '2026-11-05T08:30:00.000+07:00'
  session.clock.wall = '2026-11-05T08:30'
  const id = await session.receive({
    procedure: '1.001193',
    receivedAt: '2026-11-05T08:00',
    due: { at: '2026-11-05T17:00', rule: 'same-day', why: 'Trả trong ngày.' },
  })
  const { procedure } = getLaw().procedures.get('1.001193')!
  const state = async () => {
    const found = await findDossier(session.ctx, id)
    if (!found.ok || !found.value) throw new Error('gone')
    return found.value.state
  }
  const draft = {
    chosen: ['birth-notice', 'id-card'],
    faults: { 'birth-notice': 'Thiếu dấu', 'id-card': 'Chưa xuất trình' },
    reason: 'Giấy chứng sinh chưa có dấu',
    basis: 'Điều 16 Luật Hộ tịch',
    leaderReason: '',
  }
  expect(await askSupplement(session.ctx, await state(), procedure, draft)).toMatchObject({ ok: true })
  expect((await state()).stage).toBe('awaiting-supplement')
  return { session, id, procedure, state }
}

test('the date moves by the time the resident took; one archive file goes, pictures and pages do not stay', async () => {
  const { session, id, procedure, state } = await asked()
  const { ctx, clock } = session
  const desk = await openSupplementDesk(ctx, workers(), id)
  if (!desk.ok) throw new Error(desk.problem.code)
  const [notice, card] = askedComponents(await state(), procedure)
  clock.at = '2026-11-06T08:30:00.000+07:00'
  clock.wall = '2026-11-06T08:30'

  await desk.value.take(notice!, [pictureOf('GIẤY CHỨNG SINH/có dấu')])
  expect(await receiveSupplement(ctx, getLaw(), await state(), procedure, desk.value)).toMatchObject({
    problem: { code: 'supplement.answer.missing', details: { label: card!.label } },
  })
  desk.value.present(card!)
  const done = await receiveSupplement(ctx, getLaw(), await state(), procedure, desk.value)
  expect(done).toMatchObject({ ok: true })

  const after = await state()
  expect(after).toMatchObject({ stage: 'received', asked: [], due: { at: '2026-11-06T17:00' } })
  expect(after.due?.why).toContain('chờ bổ sung hồ sơ')
  const files = await ctx.db.files.where('dossiers').equals(id).toArray()
  expect(files.map((file) => [file.mime, file.state])).toEqual([['application/pdf', 'waiting']])
  desk.value.stop()
})

test('what was laid in is still there when the dialog is opened again, and can be taken out', async () => {
  const { session, id, procedure, state } = await asked()
  const [notice] = askedComponents(await state(), procedure)
  const first = await openSupplementDesk(session.ctx, workers(), id)
  if (!first.ok) throw new Error(first.problem.code)
  await first.value.take(notice!, [pictureOf('GIẤY CHỨNG SINH')])
  await first.value.settled()
  first.value.stop()
  const again = await openSupplementDesk(session.ctx, workers(), id)
  if (!again.ok) throw new Error(again.problem.code)
  expect(again.value.answers.value.get('birth-notice')).toEqual({ pages: 1, isPresented: false })
  await again.value.undo(notice!)
  expect(again.value.answers.value.size).toBe(0)
  expect(await session.ctx.db.files.where('dossiers').equals(id).count()).toBe(0)
})
