/** The pages of the draft as the tray shows them, under the papers the law names. */
import type { DraftPage } from '../../data/drafts.ts'
import { asTitle, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { intake } from '../../i18n/vi/intake.ts'
import type { TrayGroup, TrayPage } from '../../ui/data/PageTray.tsx'
import type { IntakeSession } from './intake-session.ts'
import { areOtherPapers } from './other-paper.ts'
import { pageName } from './shown-proposals.ts'

/** Papers offered besides; components have catalogue ids, which are never this. */
export const VOLUNTEERED = 'volunteered'

const SURE = 0.85
const DOUBTFUL = 0.7

export function trayGroups({ components, store }: IntakeSession): TrayGroup[] {
  const isUsed = (key: string | null) => store.draft.value.pages.some((page) => page.component === key)
  const asked = components.value.filter(({ mode, id }) => mode !== 'declare' || isUsed(id))
  return [
    ...asked.map(({ id, label }) => ({ key: id, title: label })),
    { key: VOLUNTEERED, title: asTitle(t(intake).volunteered) },
  ]
}

/** Pages put aside as blank are shown folded at the end. */
export function trayPages(session: IntakeSession): TrayPage[] {
  const { pages, aside = [] } = session.store.draft.value
  const blanks = aside.filter(({ why }) => why === 'blank').map(({ page }) => page)
  return [
    ...pages.map((page) => trayPage(session, page)),
    ...blanks.map((page) => ({ ...trayPage(session, page), isBlank: true })),
  ]
}

function trayPage(session: IntakeSession, page: DraftPage): TrayPage {
  const words = t(capture)
  const view = session.pages.views.value.get(page.sha256)
  const lawful = session.components.value.some(({ id }) => id === page.component)
  const base = {
    key: page.sha256,
    thumbnail: view?.picture ?? null,
    ...(isRepeat(session, page) ? { repeats: page.repeats } : {}),
  }
  if (page.state === 'reading') {
    const share = view?.progress ?? 0
    return {
      ...base,
      group: lawful ? page.component : null,
      state: words.reading(formatShare(share)),
      progress: share,
    }
  }
  const needsLook = page.state === 'unreadable' || needsEye(page)
  const confidence = view?.stored.page?.confidence ?? 0
  const level = confidence >= SURE ? 3 : confidence >= DOUBTFUL ? 2 : 1
  return {
    ...base,
    group: lawful ? page.component : VOLUNTEERED,
    name: asTitle(pageName(page)),
    state: page.state === 'unreadable' ? words.readByHand : needsLook ? words.needsLook : words.read,
    tone: needsLook ? 'warn' : 'ok',
    ...(view?.stored.page?.words.length ? { sureness: { level, label: words.sureness[level] } } : {}),
  }
}

function isRepeat({ pages }: IntakeSession, page: DraftPage): page is DraftPage & { repeats: string } {
  if (page.repeats === undefined) return false
  const views = pages.views.value
  const [own, other] = [views.get(page.sha256)?.reading, views.get(page.repeats)?.reading]
  return !areOtherPapers(own ?? null, other ?? null)
}

/** A quad that is doubtful and a picture that is bad are shown, not silently taken. */
export function needsEye({ sheet, faults = [] }: DraftPage): boolean {
  return sheet?.verdict === 'ask' || sheet?.verdict === 'show' || faults.length > 0
}
