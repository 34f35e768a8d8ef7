/** What lies in the tray: small pictures, how far each is read, what the machine takes it for, and how to put it right. */
import { useSignal } from '@preact/signals'
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { DraftPage } from '../../data/drafts.ts'
import { asTitle, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { PageTray, type TrayPage } from '../../ui/data/PageTray.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { componentForKind } from './provided.ts'
import type { IntakeSession } from './intake-session.ts'
import styles from './PapersPart.module.css'
import { pageName } from './shown-proposals.ts'

export function ScannedPages({ session }: { session: IntakeSession }) {
  const words = t(capture)
  const { store, pages, law } = session
  const chosen = useSignal<string | null>(null)
  const draft = store.draft.value
  const selected = draft.pages.find((page) => page.sha256 === chosen.value)
  const preparing = pages.preparing.value
  if (draft.pages.length === 0 && preparing === 0) return null
  const move = (sha256: string, to: number) =>
    store.change((now) => {
      const moved = now.pages.filter((page) => page.sha256 !== sha256)
      const page = now.pages.find((one) => one.sha256 === sha256)
      if (page) moved.splice(to, 0, page)
      return { ...now, pages: moved }
    })
  const setKind = (page: DraftPage, kind: PaperKind) => {
    const others = { ...draft, pages: draft.pages.filter((one) => one.sha256 !== page.sha256) }
    pages.setKind(page.sha256, kind, componentForKind(law.procedure, others, kind))
  }
  return (
    <div class={styles.tray}>
      {preparing > 0 && <Progress label={words.preparing} />}
      <PageTray
        label={words.pages}
        words={words.tray}
        pages={draft.pages.map((page) => trayPage(session, page))}
        selected={chosen.value}
        onSelect={(sha256) => (chosen.value = sha256)}
        onMove={move}
        onTurn={(keys) => keys.forEach((sha256) => void pages.turn(sha256))}
        onRemove={(keys) => keys.forEach((sha256) => pages.remove(sha256))}
      />
      {selected && (
        <Field
          id="page-kind"
          label={words.kind}
          note={selected.component === null ? t(intake).volunteeredHint : undefined}
        >
          {(wiring) => (
            <Select
              {...wiring}
              value={selected.kind}
              options={Object.entries(t(paper).kinds).map(([value, label]) => ({
                value,
                label: asTitle(label),
              }))}
              onChange={(kind) => setKind(selected, kind as PaperKind)}
            />
          )}
        </Field>
      )}
    </div>
  )
}

function trayPage(session: IntakeSession, page: DraftPage): TrayPage {
  const words = t(capture)
  const view = session.pages.views.value.get(page.sha256)
  const name = asTitle(pageName(page))
  const thumbnail = view?.picture ?? null
  const state =
    page.state === 'reading'
      ? words.reading(formatShare(view?.progress ?? 0))
      : page.state === 'unreadable'
        ? words.readByHand
        : page.component === null
          ? `${name} · ${t(intake).volunteered}`
          : name
  return { key: page.sha256, thumbnail, state, tone: page.state === 'unreadable' ? 'warn' : 'plain' }
}
