import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../domain/base/result.ts'
import { t } from '../i18n/locale.ts'
import { settings } from '../i18n/vi/settings.ts'
import { applyDisplay, changeDisplay, display } from './display.ts'
import { openKept, type Kept } from './kept.ts'

let names = 0
let kept: Kept
const root = { lang: 'vi', dataset: {} as Record<string, string> }

beforeEach(() => {
  kept = openKept(`display-${names++}`)
  vi.stubGlobal('document', { documentElement: root })
})
afterEach(async () => {
  await changeDisplay({ language: 'vi', textSize: '100', contrast: 'standard' }, kept)
  vi.unstubAllGlobals()
})

/** As a page that has just been loaded. */
async function forget() {
  await changeDisplay(
    { language: 'vi', textSize: '100', contrast: 'standard' },
    openKept(`display-${names++}`),
  )
}

describe('the look of this device', () => {
  it('is the standard until somebody chooses', async () => {
    await applyDisplay(kept)
    expect(root).toEqual({ lang: 'vi', dataset: {} })
  })

  it('is set at once, kept, and there again at the next start', async () => {
    await changeDisplay({ textSize: '200' }, kept)
    await changeDisplay({ contrast: 'high' }, kept)
    await changeDisplay({ language: 'en' }, kept)
    expect(root).toEqual({ lang: 'en', dataset: { text: '200', contrast: 'high' } })
    await forget()
    expect(root).toEqual({ lang: 'vi', dataset: {} })
    await applyDisplay(kept)
    expect(root).toEqual({ lang: 'en', dataset: { text: '200', contrast: 'high' } })
    expect(display.value).toEqual({ language: 'en', textSize: '200', contrast: 'high' })
    expect(t(settings).title).toBe('Settings')
  })

  it.each([
    ['a word', 'big'],
    ['other sizes', { textSize: '900', language: 'fr', contrast: 3 }],
    ['null', null],
  ])('what another version kept and we do not understand (%s) is the standard', async (_, value) => {
    await kept.update('display', () => value)
    await applyDisplay(kept)
    expect(root).toEqual({ lang: 'vi', dataset: {} })
  })

  it('a disk that cannot be read does not stop the start; one that cannot be written says so and still shows it', async () => {
    const broken: Kept = {
      find: async () => refuse('device.storage.failed', { reason: 'x' }),
      update: async () => refuse('device.storage.failed', { reason: 'x' }),
    }
    await applyDisplay(broken)
    const done = await changeDisplay({ textSize: '150' }, broken)
    expect(done).toMatchObject({ ok: false, problem: { code: 'device.storage.failed' } })
    expect(root.dataset['text']).toBe('150')
  })
})
