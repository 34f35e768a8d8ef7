import { describe, expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { choicesFor, nextRound } from './choices.ts'
import { writeRequest, type RequestDraft } from './request.ts'

const { procedure } = realLaw().procedures.get('1.001193')!

function received(more: Partial<DossierState> = {}): DossierState {
  const reception = { channel: 'direct', conditions: [], receivedAt: '2026-11-23T08:00' }
  const components = [{ component: 'birth-notice', proof: { by: 'presented' } }]
  return {
    ...unbornDossier('019ab000-0000-7000-8000-000000000001'),
    stage: 'received',
    ...({ reception, components } as unknown as Pick<DossierState, 'reception' | 'components'>),
    ...more,
  }
}

const draft = (more: Partial<RequestDraft> = {}): RequestDraft => ({
  chosen: ['birth-notice'],
  faults: { 'birth-notice': 'Tên mẹ khác với căn cước' },
  reason: 'Tên mẹ trên giấy chứng sinh chưa đúng',
  basis: 'Điều 16 Luật Hộ tịch',
  leaderReason: '',
  ...more,
})

const write = (more: Partial<RequestDraft> = {}, state = received()) =>
  writeRequest(draft(more), choicesFor(state, procedure), nextRound(state))
const code = (result: ReturnType<typeof write>) => (result.ok ? null : result.problem.code)

describe('F04: only papers of the catalogue, everything at once', () => {
  test('choices are the papers of this channel and no other, each with where it stands', () => {
    const choices = choicesFor(received(), procedure)
    expect(choices.map(({ component }) => component.id)).not.toContain('e-declaration')
    expect(Object.fromEntries(choices.map((one) => [one.component.id, one.standing]))).toMatchObject({
      'birth-notice': 'met',
      'id-card': 'unmet',
      'abandonment-record': 'other',
    })
  })

  test('a request says of every paper what is wrong, why and by which law', () => {
    const chosen = ['id-card', 'birth-notice']
    const faults = { 'birth-notice': ' Tên mẹ  khác ', 'id-card': 'Chưa xuất trình' }
    expect(write({ chosen, faults })).toEqual({
      ok: true,
      value: {
        items: [
          { component: 'birth-notice', what: 'Tên mẹ khác' },
          { component: 'id-card', what: 'Chưa xuất trình' },
        ],
        reason: 'Tên mẹ trên giấy chứng sinh chưa đúng. Căn cứ: Điều 16 Luật Hộ tịch.',
      },
    })
  })

  test.each([
    ['nothing chosen', { chosen: [] }, 'dossier.supplement.empty'],
    ['a paper of its own', { chosen: ['birth-notice', 'so-ho-khau'] }, 'dossier.supplement.not-in-catalogue'],
    ['a paper without a fault', { faults: {} }, 'supplement.item.fault-missing'],
    ['no reason', { reason: ' ' }, 'dossier.supplement.empty'],
    ['no legal basis', { basis: '' }, 'supplement.basis.missing'],
  ])('refused: %s', (_, more, wanted) => {
    expect(code(write(more))).toBe(wanted)
  })

  test('F07: a paper about residence is not asked for, by whatever name', () => {
    for (const what of ['Nộp CT07', 'thiếu Giấy xác nhận thông tin về cư trú', 'Sổ hộ khẩu bản sao'])
      expect(code(write({ faults: { 'birth-notice': what } })), what).toBe('supplement.residence-paper')
    expect(code(write({ reason: 'cần giấy xác nhận cư trú' }))).toBe('supplement.residence-paper')
  })

  test('a second round needs a leader’s reason, a third there is not', () => {
    const second = received({ supplementRounds: 1 })
    expect(code(write({}, second))).toBe('dossier.supplement.second-needs-reason')
    expect(write({ leaderReason: 'Phát sinh sau xác minh' }, second)).toMatchObject({
      value: { leaderReason: 'Phát sinh sau xác minh' },
    })
    const third = received({ supplementRounds: 2 })
    expect(code(write({ leaderReason: 'Nữa' }, third))).toBe('dossier.supplement.too-many')
  })
})
