import { describe, expect, test } from 'vitest'
import { DOSSIER, reception } from '../../tests/simulation/history.ts'
import { decide, type Command } from './decide.ts'
import { evolve } from './evolve.ts'
import { heldBefore } from './originals-gate.ts'
import { completeState, unbornDossier, type DossierState } from './state.ts'

let n = 0
const context = (actor = 'officer-1') => ({
  now: { at: '2026-11-23T08:00:00+07:00', clk: { off: 0, q: 'synced' as const } },
  actor,
  newId: () => `00000000-0000-7000-8000-${(++n).toString(16).padStart(12, '0')}`,
})

function live(state: DossierState, ...commands: readonly (Command & { by?: string })[]): DossierState {
  return commands.reduce((before, { by = 'officer-1', ...command }) => {
    const made = decide(command as Command, before, context(by))
    if (!made.ok) throw new Error(made.problem.code)
    return evolve(before, made.value)
  }, state)
}
const refusal = (state: DossierState, command: Command, by?: string) => {
  const made = decide(command, state, context(by))
  return made.ok ? null : made.problem
}
const paper = (no: number, title: string) => ({ no, component: null, title, count: 1 })
const taken: Command = {
  type: 'originals-taken',
  body: {
    papers: [paper(1, 'Giấy chứng sinh'), paper(2, 'Sổ đỏ')],
    place: 'Tủ 2',
    withFile: true,
  },
}
const received = () => live(unbornDossier(DOSSIER), { type: 'dossier-received', body: reception })
const holding = () => live(received(), taken)
const back = (papers: readonly number[], more = {}): Command => ({
  type: 'originals-returned',
  body: { papers, to: 'Lò Thị Mẩy', shown: 'receipt', acknowledged: 'signed', ...more },
})
const keep = (papers: readonly number[], ground: 'law' | 'sent-on' | 'awaiting-owner'): Command => ({
  type: 'originals-retained',
  body: { papers, ground, basis: 'NĐ 123/2015/NĐ-CP điều 16', place: 'Hồ sơ lưu' },
})
const withdraw: Command = { type: 'dossier-withdrawn', body: { by: 'x', reason: 'r' } }
const refuseIt: Command = { type: 'dossier-refused', body: { reason: 'r' } }

describe('D05: custody of original papers', () => {
  test('no ending while one is neither given back nor lawfully kept; the refusal names the papers', () => {
    const half = live(holding(), back([1]))
    expect(refusal(half, withdraw)).toEqual({
      code: 'dossier.originals.held',
      details: { count: 1, papers: 'Sổ đỏ' },
    })
    expect(refusal(live(half, keep([2], 'law')), withdraw)).toBeNull()
    expect(refusal(live(half, back([2])), withdraw)).toBeNull()
  })

  test('who is at the counter takes it along; who was decided on in absence may be told to fetch it', () => {
    const waiting = live(holding(), keep([1, 2], 'awaiting-owner'))
    expect(refusal(waiting, withdraw)?.code).toBe('dossier.originals.held')
    expect(refusal(waiting, refuseIt)).toBeNull()
    expect(heldBefore(live(holding(), keep([1], 'sent-on')), 'dossier-transferred')).toHaveLength(1)
  })

  test('what waits for its owner is handed out after the end, once', () => {
    const ended = live(holding(), keep([1, 2], 'awaiting-owner'), refuseIt)
    const fetched = live(ended, back([1, 2]))
    expect([fetched.stage, fetched.originals.map(({ returned }) => returned?.to)]).toEqual([
      'refused',
      ['Lò Thị Mẩy', 'Lò Thị Mẩy'],
    ])
    expect(refusal(fetched, back([1]))?.code).toBe('dossier.originals.not-here')
  })

  test('what lies in the file goes with the file; apart from it only its holder hands it on', () => {
    const moved = live(holding(), { type: 'custody-handed', body: { to: 'officer-2' } })
    expect(moved.originals.map(({ holder, moves }) => [holder, moves.length])).toEqual([
      ['officer-2', 1],
      ['officer-2', 1],
    ])
    const hand: Command = { type: 'originals-handed', body: { papers: [2], to: 'officer-3', place: 'Két' } }
    expect(refusal(moved, hand)?.code).toBe('dossier.custody.not-holder')
    const apart = live(moved, { ...hand, by: 'officer-2' })
    const again = live(apart, { type: 'custody-handed', body: { to: 'officer-1' }, by: 'officer-2' })
    expect(again.originals.map(({ holder }) => holder)).toEqual(['officer-1', 'officer-3'])
  })

  test('refused: a number twice, no name, nobody who takes them, a letter without number, no grounds', () => {
    expect(refusal(holding(), taken)?.code).toBe('dossier.originals.number-used')
    const nameless = { ...taken, body: { ...taken.body, papers: [paper(1, ' ')] } } as Command
    expect(refusal(received(), nameless)?.code).toBe('dossier.originals.empty')
    expect(refusal(holding(), back([1], { to: ' ' }))?.code).toBe('dossier.originals.receiver-missing')
    expect(refusal(holding(), back([1], { acknowledged: 'post' }))?.code).toBe(
      'dossier.originals.letter-missing',
    )
    expect(refusal(holding(), back([3]))?.code).toBe('dossier.originals.not-here')
    const groundless = keep([1], 'law')
    expect(
      refusal(holding(), { ...groundless, body: { ...groundless.body, basis: '' } } as Command)?.code,
    ).toBe('dossier.originals.basis-missing')
  })

  test('a dossier kept before there were originals has none', () => {
    const { originals: _, ...old } = received()
    expect(completeState(old).originals).toEqual([])
  })
})
