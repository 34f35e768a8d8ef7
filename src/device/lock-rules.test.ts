import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDueLock, findLockReason, standardPolicy, type LockWatch } from './lock-rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const atWork: LockWatch = {
  isWarm: false,
  idleMs: 0,
  hiddenMs: 0,
  openMs: 0,
  isHeld: false,
  isPastClosing: false,
}
const due = (watch: Partial<LockWatch>) => {
  const found = findDueLock({ ...atWork, ...watch }, standardPolicy)
  return found && `${found.depth} ${found.reason}`
}

describe('when a device locks itself (security design §5)', () => {
  it.each<[string, Partial<LockWatch>, string | null]>([
    ['at work', {}, null],
    ['idle almost 5 minutes', { idleMs: 5 * MINUTE - 1 }, null],
    ['idle 5 minutes', { idleMs: 5 * MINUTE }, 'warm idle'],
    ['hidden 60 s', { hiddenMs: MINUTE }, null],
    ['hidden over 60 s', { hiddenMs: MINUTE + 1 }, 'warm hidden'],
    ['hidden behind a camera', { hiddenMs: 9 * MINUTE, idleMs: 9 * MINUTE, isHeld: true }, null],
    ['idle 30 minutes', { idleMs: 30 * MINUTE }, 'cold idle'],
    ['idle 30 minutes behind a camera', { idleMs: 30 * MINUTE, isHeld: true }, 'cold idle'],
    ['warm for a while', { isWarm: true, idleMs: 20 * MINUTE, hiddenMs: 20 * MINUTE }, null],
    ['warm too long', { isWarm: true, idleMs: 30 * MINUTE }, 'cold idle'],
    ['open 12 hours, working', { openMs: 12 * HOUR }, 'cold absolute'],
    ['after closing time', { isPastClosing: true }, 'cold closing-hour'],
  ])('%s', (_, watch, expected) => expect(due(watch)).toBe(expected))

  it('never holds a device open longer for anything but a hold', () => {
    const watch = fc.record({
      isWarm: fc.constant(false),
      idleMs: fc.nat(HOUR),
      hiddenMs: fc.nat(HOUR),
      openMs: fc.nat(13 * HOUR),
      isHeld: fc.constant(false),
      isPastClosing: fc.boolean(),
    })
    fc.assert(
      fc.property(watch, fc.nat(HOUR), (seen, more) => {
        const later = { ...seen, idleMs: seen.idleMs + more, openMs: seen.openMs + more }
        if (findDueLock(seen, standardPolicy) !== null) {
          expect(findDueLock(later, standardPolicy)).not.toBeNull()
        }
      }),
    )
  })

  it('reads back only reasons it knows', () => {
    expect(findLockReason('idle')).toBe('idle')
    expect(findLockReason('<script>')).toBeNull()
    expect(findLockReason(null)).toBeNull()
  })
})
