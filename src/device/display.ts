/** How this device shows things: language, text size, contrast. Kept per device, set on <html>; part of the first load. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, type Result } from '../../domain/base/result.ts'
import { setLocale, speakEnglishFrom, type Locale } from '../i18n/locale.ts'
import { openKept, type Kept } from './kept.ts'

export interface Display {
  readonly language: Locale
  readonly textSize: '100' | '150' | '200' // per cent
  readonly contrast: 'standard' | 'high'
}

speakEnglishFrom(() => import('../i18n/en/all.ts'))

const KEY = 'display'
const STANDARD: Display = { language: 'vi', textSize: '100', contrast: 'standard' }
const current = signal<Display>(STANDARD)

export const display: ReadonlySignal<Display> = current

let opened: Kept | null = null
const ownKept = () => (opened ??= openKept())

/** Call before the first screen is drawn. Never refuses: what cannot be read leaves the standard look. */
export async function applyDisplay(kept: Kept = ownKept()): Promise<void> {
  const found = await kept.find<unknown>(KEY)
  if (found.ok) await show(tidy(found.value))
}

/** Shows it at once and keeps it. `device.storage.*`: shown, but not kept. */
export async function changeDisplay(change: Partial<Display>, kept: Kept = ownKept()): Promise<Result<null>> {
  await show({ ...current.peek(), ...change })
  const wanted = current.peek()
  const done = await kept.update<Display>(KEY, () => wanted)
  return done.ok ? ok(null) : done
}

async function show(wanted: Display): Promise<void> {
  const { dataset } = document.documentElement
  if (wanted.textSize === '100') delete dataset['text']
  else dataset['text'] = wanted.textSize
  if (wanted.contrast === 'standard') delete dataset['contrast']
  else dataset['contrast'] = 'high'
  try {
    await setLocale(wanted.language)
    current.value = wanted
  } catch {
    // The words of the other language cannot be had now: the screen keeps the ones it has.
    current.value = { ...wanted, language: current.peek().language }
  }
}

/** An older or newer version may have kept it: what is not understood is the standard. */
function tidy(found: unknown): Display {
  const { language, textSize, contrast } = { ...STANDARD, ...(found as Partial<Display> | undefined) }
  return {
    language: language === 'en' ? 'en' : 'vi',
    textSize: textSize === '150' || textSize === '200' ? textSize : '100',
    contrast: contrast === 'high' ? 'high' : 'standard',
  }
}
