/** `?show=<page>&mode=<desk|field>&text=<150|200>&contrast=high` */
import { render, type ComponentType } from 'preact'
import { t } from '../../src/i18n/locale.ts'
import { loadProblemSentences } from '../../src/i18n/problem-sentence.ts'
import { ui } from '../../src/i18n/vi/ui.ts'
import { ToastRegion } from '../../src/ui/feedback/ToastRegion.tsx'
import { ShortcutSheet } from '../../src/ui/shortcuts/ShortcutSheet.tsx'
import { UiWordsProvider } from '../../src/ui/words.ts'
import { CapturePage } from './CapturePage.tsx'
import { CheckPage } from './CheckPage.tsx'
import { DeskPage } from './DeskPage.tsx'
import { FormPage } from './FormPage.tsx'
import { PartsPage } from './PartsPage.tsx'
import { ScanPage } from './ScanPage.tsx'
import { SheetPage } from './SheetPage.tsx'

const pages: Readonly<Record<string, ComponentType>> = {
  desk: DeskPage,
  form: FormPage,
  check: CheckPage,
  parts: PartsPage,
  capture: CapturePage,
  sheet: SheetPage,
  scan: ScanPage,
}

const wanted = new URLSearchParams(location.search)
const root = document.documentElement
root.dataset['mode'] = wanted.get('mode') ?? 'desk'
for (const name of ['text', 'contrast']) {
  const value = wanted.get(name)
  if (value !== null) root.dataset[name] = value
}

const Page = pages[wanted.get('show') ?? 'desk'] ?? DeskPage
const place = document.getElementById('app')
if (place === null) throw new Error('no #app')
await loadProblemSentences()
render(
  <UiWordsProvider value={t(ui)}>
    <Page />
    <ToastRegion />
    <ShortcutSheet always={[{ combo: 'Enter', label: 'Ô kế cần xem' }]} />
  </UiWordsProvider>,
  place,
)
