/** A kiosk without a device behind it, for its screens: the law of the repository, a session in memory, no line. */
import { signal } from '@preact/signals'
import { vi } from 'vitest'
import { ok, refuse } from '../../domain/base/result.ts'
import type { PreCheck } from '../../domain/queue/facts.ts'
import type { Ticket } from '../../domain/queue/day.ts'
import type { Kiosk, Params, SlipLine } from '../../src/kiosk/kiosk.ts'
import type { KioskLaw } from '../../src/kiosk/law/kiosk-law.ts'
import type { ResidentSession } from '../../src/kiosk/session/resident-session.ts'
import { realLaw } from './real-law.ts'

export interface FakeKiosk extends Kiosk {
  readonly went: [string, Params | undefined][]
  readonly slips: (readonly SlipLine[])[]
  readonly said: string[]
  /** What the button that reads aloud would say now. */
  readAloud(): string
  /** "Quay lại": whether the screen took the step itself. */
  pressBack(): boolean
}

export function kioskLaw(): KioskLaw {
  const law = realLaw()
  return {
    pack: law.pack,
    name: law.name,
    validFrom: law.validFrom,
    procedures: new Map([...law.procedures].map(([code, { procedure }]) => [code, procedure])),
    forms: new Map([...law.forms].map(([id, { form }]) => [id, form])),
    item: law.item,
  }
}

export function fakeSession(): ResidentSession {
  const held = new Map<string, unknown>()
  const pages = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    preCheck: signal<PreCheck | null>(null),
    ticket: signal<Ticket | null>(null),
    hold<T>(name: string, make: () => T): T {
      if (!held.has(name)) held.set(name, make())
      return held.get(name) as T
    },
    keep: async (name, bytes) => (pages.set(name, bytes), ok(null)),
    read: async (name) => {
      const found = pages.get(name)
      return found ? ok(found) : refuse('kiosk.page.unknown')
    },
    drop: async (name) => void pages.delete(name),
    url: () => 'blob:test',
    onEnd: () => () => {},
    end: async () => ({ at: '', reason: 'done', ms: 0, remains: [], own: [], unseen: [] }),
  }
}

export function fakeKiosk(over: Partial<Kiosk> = {}): FakeKiosk {
  const went: [string, Params | undefined][] = []
  const slips: (readonly SlipLine[])[] = []
  const said: string[] = []
  let back = () => false
  let text = () => ''
  const law = kioskLaw()
  const wall = '2026-11-23T08:30:00'
  return {
    identity: { enrolment: { commune: { code: '14452', name: 'Xã Thử', agency: 'H56.99.01' } } } as never,
    clock: {
      wall: () => wall.slice(0, 16),
      utc: () => '2026-11-23T01:30:00.000Z',
      nowMs: () => Date.parse('2026-11-23T01:30:00Z'),
    } as never,
    http: {
      get: vi.fn(async () => refuse('net.offline')),
      post: vi.fn(async () => refuse('net.offline')),
    } as never,
    queue: signal(null),
    law: async () => ok(law),
    session: fakeSession(),
    keepsPapers: true,
    speak: (words) => void said.push(words),
    hush: () => {},
    go: (path, params) => void went.push([path, params]),
    back: () => void went.push(['back', undefined]),
    home: () => void went.push(['home', undefined]),
    finish: () => void went.push(['finish', undefined]),
    onBack(step) {
      back = step
      return () => (back = () => false)
    },
    onReadAloud(next) {
      text = next
      return () => (text = () => '')
    },
    printSlip: async (lines) => {
      slips.push(lines)
      return true
    },
    ...over,
    went,
    slips,
    said,
    readAloud: () => text(),
    pressBack: () => back(),
  }
}
