import { describe, expect, test } from 'vitest'
import type { Command } from '../../../domain/dossier/decide.ts'
import { actions } from '../../../domain/dossier/actions.ts'
import type { AnyEvent, EventType, FileRef } from '../../../domain/dossier/events.ts'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import { commands, reception } from '../../../tests/simulation/history.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { answerSections } from './answer-sections.ts'
import { standingFact } from './standing-fact.ts'
import { factLines } from './fact-lines.ts'
import { paperRows } from './papers.ts'
import { sendingSteps, type DossierTraffic } from './sending-steps.ts'

const file = (n: number): FileRef => ({
  sha256: String(n).repeat(64).slice(0, 64),
  size: 1,
  mime: 'image/jpeg',
  kind: 'birth-notice',
  pages: 1,
})

const dossier: DossierState = {
  ...unbornDossier('d'),
  components: [
    { component: 'birth-notice', proof: { by: 'files', files: [file(1), file(2)] } },
    { component: 'id-card', proof: { by: 'presented' } },
  ],
  volunteered: [file(3)],
  attached: [{ component: null, file: file(4) }],
  timeline: [{ event: 'e', type: 'dossier-received', actor: 'o', at: '2026-11-21T08:00:00.000+07:00' }],
}

describe('papers', () => {
  test('asked ones under their label, then offered, then added', () => {
    const rows = paperRows(dossier, realLaw().procedures.get('1.001193')?.procedure ?? null)
    expect(rows.map(({ label, how, files }) => [label, how, files.length])).toEqual([
      ['Giấy chứng sinh (hoặc giấy tờ thay thế)', 'files', 2],
      ['Giấy tờ tùy thân (căn cước, hộ chiếu…)', 'presented', 0],
      [null, 'volunteered', 1],
      [null, 'added', 1],
    ])
  })

  test('without the law of its time the ids stand, nothing is hidden', () => {
    expect(paperRows(dossier, null).map((row) => row.label)).toEqual(['birth-notice', 'id-card', null, null])
  })
})

describe('where a dossier has got to, word by word (DESIGN §4: stored, then safe)', () => {
  const at = '2026-11-21T09:00:00.000+07:00'
  const stored = { state: 'stored', storedAt: at, type: 'dossier-received' } as const
  const waiting = { state: 'waiting', storedAt: null, type: 'note-added' } as const
  const everyFile: DossierTraffic['files'] = new Map(
    [1, 2, 3, 4].map((n) => [file(n).sha256, 'verified'] as const),
  )
  const traffic = (change: Partial<DossierTraffic>): DossierTraffic => {
    return { outbox: [stored], files: everyFile, lastSeq: 7, safeSeq: 0, ...change }
  }

  test('only on this machine', () => {
    const steps = sendingSteps(dossier, traffic({ outbox: [waiting], files: new Map(), lastSeq: null }))
    expect(steps).toMatchObject({ waiting: 1, storedAt: null, isReceived: false, isSafe: false })
  })

  test('facts there, a page not: not received', () => {
    const files = new Map(everyFile).set(file(3).sha256, 'sending')
    const steps = sendingSteps(dossier, traffic({ files }))
    expect(steps).toMatchObject({ storedAt: at, files: { all: 4, stored: 3 }, isReceived: false })
  })

  test('a later note only here takes "received" back', () => {
    expect(sendingSteps(dossier, traffic({ outbox: [stored, waiting] }))).toMatchObject({
      isReceived: false,
      storedAt: null,
    })
  })

  test('received, and safe only when the server says its order is in the backup up to here', () => {
    expect(sendingSteps(dossier, traffic({ safeSeq: 6 }))).toMatchObject({ isReceived: true, isSafe: false })
    expect(sendingSteps(dossier, traffic({ safeSeq: 7 }))).toMatchObject({ isReceived: true, isSafe: true })
    expect(sendingSteps(dossier, traffic({ safeSeq: 7, lastSeq: null })).isSafe).toBe(false)
  })

  test('refused facts and pages are told apart', () => {
    const steps = sendingSteps(
      dossier,
      traffic({
        outbox: [{ ...stored, state: 'quarantined' }],
        files: new Map(everyFile).set(file(2).sha256, 'refused'),
      }),
    )
    expect(steps).toMatchObject({ refusedFacts: 1, refusedFiles: 1, isReceived: false })
  })

  test('a dossier of another device came from the server', () => {
    expect(sendingSteps(dossier, traffic({ outbox: [], files: new Map() }))).toMatchObject({
      onDeviceAt: null,
      isReceived: true,
    })
  })
})

describe('facts as lines to read', () => {
  const settled = { event: 'e1', outcome: 'void', reason: 'r' } as const
  const every: readonly Command[] = [...commands, { type: 'conflict-resolved', body: settled }]
  const events = every.map(
    (command, i) =>
      ({
        v: 1,
        id: `e${i}`,
        dossier: 'd',
        at: '',
        actor: 'o',
        clk: { off: 0, q: 'synced' },
        ...command,
      }) as AnyEvent,
  )

  test('every kind of fact can be read, none says undefined', () => {
    for (const event of events)
      for (const line of factLines(event, (id) => id))
        expect(`${line.label}: ${line.value}`).not.toMatch(/undefined|^:|: $/)
    const seen = new Set(events.map((event) => event.type))
    const ofDossiers = (Object.keys(actions) as EventType[]).filter((type) => !('only' in actions[type]))
    expect(ofDossiers.filter((type) => !seen.has(type))).toEqual([])
  })

  test('the fact that stands is the one built on the same parent', () => {
    const fact = (id: string, parent: string): AnyEvent => ({ ...events[4], id, parent }) as AnyEvent
    const won = fact('won', 'p')
    const lost = fact('lost', 'p')
    const later = fact('later', 'won')
    const state: DossierState = {
      ...dossier,
      timeline: [won, later].map(({ id, type, actor, at }) => ({ event: id, type, actor, at })),
    }
    const superseded = {
      event: lost,
      problem: { code: 'dossier.chain.superseded', details: { head: 'later' } },
    }
    expect(standingFact(superseded, [later, won, lost], state)?.id).toBe('won')
    expect(standingFact(superseded, [later, lost], state)?.id).toBe('later')
    expect(standingFact({ ...superseded, problem: { code: 'x' } }, [lost], state)).toBeUndefined()
  })
})

test('answers stand by page of the form they were given on; blank ones are left out', () => {
  const form = realLaw().forms.get('tk-khai-sinh')?.form
  if (!form) throw new Error('no form')
  const [field = ''] = form.ui.pages[0]?.fields ?? []
  const sections = answerSections(
    form,
    { [field]: 'Hà Thị Nhung', unknown: 'x' },
    reception.receivedAt.slice(0, 10),
  )
  expect(sections).toHaveLength(1)
  expect(sections[0]?.rows).toMatchObject([{ key: field, value: 'Hà Thị Nhung' }])
})
