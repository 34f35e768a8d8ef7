import { describe, expect, it } from 'vitest'
import { nextClosing, readClosingHour, sessionEnd } from './closing-hour.ts'

const at = (text: string) => Date.parse(text)
const closing = readClosingHour('18:30')!

describe('S9: the closing hour', () => {
  it('is that of the counter (UTC+7), today or tomorrow', () => {
    expect(nextClosing(closing, at('2026-11-20T02:00:00Z'))).toBe(at('2026-11-20T11:30:00Z'))
    expect(nextClosing(closing, at('2026-11-20T11:29:59Z'))).toBe(at('2026-11-20T11:30:00Z'))
    expect(nextClosing(closing, at('2026-11-20T11:30:00Z'))).toBe(at('2026-11-21T11:30:00Z'))
    expect(nextClosing(closing, at('2026-11-20T18:00:00Z'))).toBe(at('2026-11-21T11:30:00Z'))
  })

  it('ends a session before its twelve hours do, and not otherwise', () => {
    const hour = 3_600_000
    const end = (opened: string, hourOf = closing as number | null) =>
      sessionEnd(hourOf, at(opened), 12 * hour)
    expect(end('2026-11-20T02:00:00Z')).toBe(at('2026-11-20T11:30:00Z'))
    expect(end('2026-11-20T12:00:00Z'), 'evening duty').toBe(at('2026-11-21T00:00:00Z'))
    expect(end('2026-11-20T02:00:00Z', null)).toBe(at('2026-11-20T14:00:00Z'))
  })

  it('is written HH:MM, or off', () => {
    expect(['18:30', '7:05', '00:00', 'off'].map(readClosingHour)).toEqual([66_600_000, 25_500_000, 0, null])
    for (const text of ['', '24:00', '18.30', '18:60', '1830', 'never'])
      expect(readClosingHour(text)).toBeUndefined()
  })
})
