import { beforeEach, describe, expect, it, vi } from 'vitest'

type Prompt = typeof import('./install-prompt.ts')

let prompt: Prompt
let page: EventTarget & { matchMedia: () => { matches: boolean } }

function open(standalone = false) {
  page = Object.assign(new EventTarget(), { matchMedia: () => ({ matches: standalone }) })
  prompt.watchInstall(page as unknown as Window)
}

function offer(outcome: 'accepted' | 'dismissed') {
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: vi.fn<() => Promise<void>>(async () => undefined),
    userChoice: Promise.resolve({ outcome }),
  })
  page.dispatchEvent(event)
  return event
}

beforeEach(async () => {
  vi.resetModules()
  prompt = await import('./install-prompt.ts')
})

describe('installing', () => {
  it('the offer of the browser is held back for our own button and used once', async () => {
    open()
    expect(prompt.installState.value).toBe('unknown')
    const event = offer('accepted')
    expect(event.defaultPrevented).toBe(true)
    expect(prompt.installState.value).toBe('offered')
    await prompt.askToInstall()
    await prompt.askToInstall()
    expect(event.prompt).toHaveBeenCalledTimes(1)
    page.dispatchEvent(new Event('appinstalled'))
    expect(prompt.installState.value).toBe('installed')
  })

  it('refused: nothing is offered until the browser offers again', async () => {
    open()
    offer('dismissed')
    await prompt.askToInstall()
    expect(prompt.installState.value).toBe('unknown')
    offer('dismissed')
    expect(prompt.installState.value).toBe('offered')
  })

  it('a page that runs as the installed app offers nothing', () => {
    open(true)
    expect(prompt.installState.value).toBe('installed')
    offer('accepted')
    expect(prompt.installState.value).toBe('installed')
  })
})
