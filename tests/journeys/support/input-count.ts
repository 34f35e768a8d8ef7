/** Counts what an officer's hands do: real (trusted) key presses, and any use of a pointer. Kept over navigations. */
import type { Page } from '@playwright/test'

export interface InputCount {
  readonly keys: number // key presses; holding a key counts once, Shift and the like do not count alone
  readonly pointer: number
}

/** Runs in the page before its own scripts. Session storage of the tab: counts only, no content. */
export function countInput(): void {
  const KEY = 'input-count'
  const read = (): InputCount => JSON.parse(sessionStorage.getItem(KEY) ?? '{"keys":0,"pointer":0}')
  const add = (change: Partial<InputCount>) => {
    const { keys, pointer } = read()
    const sum = { keys: keys + (change.keys ?? 0), pointer: pointer + (change.pointer ?? 0) }
    sessionStorage.setItem(KEY, JSON.stringify(sum))
  }
  const modifiers = ['Shift', 'Control', 'Alt', 'Meta']
  const listen = { capture: true, passive: true } as const
  addEventListener(
    'keydown',
    (e) => e.isTrusted && !e.repeat && !modifiers.includes(e.key) && add({ keys: 1 }),
    listen,
  )
  addEventListener('pointerdown', (e) => e.isTrusted && add({ pointer: 1 }), listen)
}

export async function readInputCount(page: Page): Promise<InputCount> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('input-count') ?? '{"keys":0,"pointer":0}'))
}

export async function resetInputCount(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.removeItem('input-count'))
}
