import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '../dossier/actions.ts'
import { unbornDossier, type DossierState, type Reception } from '../dossier/state.ts'
import type { PublicStage } from './public-status.ts'
import { lastFourOf, statusSecret, statusText } from './secret.ts'
import { endedAt, publicStatusOf } from './status-of.ts'

const reception = {
  code: 'H56.99.01-261120-01001',
  procedure: '1.001193',
  applicant: { name: 'Hà Thị Lan', idNumber: '038190001234', phone: '0912345678' },
} as unknown as Reception
const due = { at: '2026-11-25T16:30', rule: 'days', why: 'vì' }
const leaders = new Set(['leader'])
const at = (stage: Stage, more: Partial<DossierState> = {}): DossierState => ({
  ...unbornDossier('d'),
  stage,
  reception: stage === 'unborn' ? null : reception,
  due: stage === 'unborn' ? null : due,
  ...more,
})
const certified = { at: '2026-11-20T10:00' } as DossierState['certified']

const told: Readonly<Record<Stage, PublicStage | null>> = {
  unborn: null,
  received: 'received',
  'in-step': 'received',
  'awaiting-supplement': 'supplement',
  forwarded: 'elsewhere',
  'result-attached': 'signing', // it may not be handed over yet
  returned: 'done',
  closed: 'done',
  refused: 'ended',
  stopped: 'ended',
  withdrawn: 'ended',
  transferred: 'elsewhere',
}

describe('what a receipt may be told', () => {
  it.each(STAGES)('%s', (stage) => {
    const status = publicStatusOf(at(stage), leaders)
    expect(status?.stage ?? null).toBe(told[stage])
    if (status) expect(Object.keys(status).sort()).toEqual(['due', 'stage'])
    expect(JSON.stringify(status)).not.toMatch(/Lan|0381|0912|1\.001193|H56/)
  })

  it('a leader has it: it waits for a signature; a result that may leave: it can be fetched', () => {
    expect(publicStatusOf(at('in-step', { assignee: 'leader' }), leaders)?.stage).toBe('signing')
    expect(publicStatusOf(at('in-step', { assignee: 'handler' }), leaders)?.stage).toBe('received')
    expect(publicStatusOf(at('result-attached', { certified }), leaders)).toEqual({
      stage: 'ready',
      due: null,
    })
  })

  it('a day is promised only while the clock runs', () => {
    const dueOf = (stage: Stage) => publicStatusOf(at(stage), leaders)?.due
    expect(dueOf('received')).toBe(due.at)
    expect(dueOf('awaiting-supplement')).toBeNull()
    expect(dueOf('closed')).toBeNull()
  })

  it('a register of the archive is no dossier', () => {
    expect(publicStatusOf(at('received', { reception: null }), leaders)).toBeNull()
  })

  it('ended when it ended, whatever was noted afterwards; reopened it is open', () => {
    const entry = (type: string, day: string) => ({ event: 'e', type, actor: 'a', at: day }) as never
    const timeline = [entry('dossier-received', '1'), entry('result-returned', '2'), entry('note-added', '3')]
    expect(endedAt(at('returned', { timeline }))).toBe('2')
    expect(endedAt(at('in-step', { timeline }))).toBeNull()
  })
})

it('the secret is the code in capitals and four digits; every box has one length', () => {
  expect(statusSecret('h56.99.01-261120-01001', '1234')).toBe('H56.99.01-261120-01001|1234')
  expect(lastFourOf('038 190 001 234')).toBe('1234')
  expect(lastFourOf('1234')).toBeNull()
  expect(lastFourOf(undefined)).toBeNull()
  const lengths = Object.values(told).map((stage) => statusText({ stage, due: due.at }).length)
  expect(new Set(lengths).size).toBe(1)
})
