/** How the screen looks for the resident who stands here: never kept, and back to the usual look when they leave. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { locale, setLocale, speakEnglishFrom } from '../../i18n/locale.ts'

export interface Look {
  readonly textSize: '100' | '150' | '200' // per cent
  readonly isHighContrast: boolean
}

const USUAL: Look = { textSize: '100', isHighContrast: false }
const LARGER = { '100': '150', '150': '200', '200': '100' } as const
const current = signal<Look>(USUAL)

export const look: ReadonlySignal<Look> = current

speakEnglishFrom(() => import('../../i18n/en/kiosk.ts'))

export function enlargeText(): void {
  show({ ...current.peek(), textSize: LARGER[current.peek().textSize] })
}

export function toggleContrast(): void {
  show({ ...current.peek(), isHighContrast: !current.peek().isHighContrast })
}

/** Where the other words cannot be had now, the screen keeps those it has. */
export async function toggleLanguage(): Promise<void> {
  await setLocale(locale.peek() === 'vi' ? 'en' : 'vi').catch(() => undefined)
}

export async function usualLook(): Promise<void> {
  show(USUAL)
  await setLocale('vi')
}

function show(wanted: Look): void {
  const { dataset } = document.documentElement
  if (wanted.textSize === '100') delete dataset['text']
  else dataset['text'] = wanted.textSize
  if (wanted.isHighContrast) dataset['contrast'] = 'high'
  else delete dataset['contrast']
  current.value = wanted
}
