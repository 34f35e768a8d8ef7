// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLockPage } from './lock-page.ts'

afterEach(() => vi.restoreAllMocks())

describe('the page of a lock', () => {
  it('is left by replacing it, with the reason in the query and nothing of a person', () => {
    const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined)
    createLockPage().leave('idle')
    expect(replace).toHaveBeenCalledWith('/?locked=idle')
  })

  it('tells the reason once, and only one it knows', () => {
    window.history.replaceState(null, '', '/?locked=closing-hour')
    expect(createLockPage().takeReason()).toBe('closing-hour')
    expect(window.location.search).toBe('')
    expect(createLockPage().takeReason()).toBeNull()
    window.history.replaceState(null, '', '/?locked=made-up')
    expect(createLockPage().takeReason()).toBeNull()
  })

  it('hears keys, pointers, wheel and touch, also where a screen stops them, until told to stop', () => {
    const heard = vi.fn<() => void>()
    const stop = createLockPage().onActivity(heard)
    document.body.addEventListener('keydown', (event) => event.stopPropagation(), { once: true })
    for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart', 'mousemove']) {
      document.body.dispatchEvent(new Event(kind, { bubbles: true }))
    }
    expect(heard).toHaveBeenCalledTimes(4)
    stop()
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }))
    expect(heard).toHaveBeenCalledTimes(4)
  })

  it('tells of being shown and hidden, and of coming back from the back-forward cache', () => {
    const heard = vi.fn<() => void>()
    const stop = createLockPage().onShownOrHidden(heard)
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('pageshow'))
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
