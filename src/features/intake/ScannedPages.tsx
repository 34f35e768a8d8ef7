/** What lies in the tray: small pictures, how far each is read, what the machine takes it for, and how to put it right. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { DraftPage } from '../../data/drafts.ts'
import { asTitle } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { LookChoice } from '../../ui/capture/LookChoice.tsx'
import { PageTray, type TrayUndo } from '../../ui/data/PageTray.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { CornerDialog } from './CornerDialog.tsx'
import { PageAdvice } from './PageAdvice.tsx'
import { componentForKind } from './provided.ts'
import type { IntakeSession } from './intake-session.ts'
import styles from './PapersPart.module.css'
import { trayGroups, trayPages, VOLUNTEERED } from './tray-pages.ts'

export interface ScannedPagesProps {
  readonly session: IntakeSession
  readonly onRetake: (sha256: string) => void
}

export function ScannedPages({ session, onRetake }: ScannedPagesProps) {
  const words = t(capture)
  const { store, pages, law } = session
  const chosen = useSignal<string | null>(null)
  const cropping = useSignal<string | null>(null)
  const removed = useSignal<readonly string[]>([])
  const draft = store.draft.value
  const { aside = [] } = draft
  const selected = draft.pages.find((page) => page.sha256 === chosen.value)
  const cropped = draft.pages.find((page) => page.sha256 === cropping.value)
  const preparing = pages.preparing.value
  const foreign = aside.filter(({ why }) => why === 'other-dossier')
  if (draft.pages.length === 0 && aside.length === 0 && preparing === 0) return null

  const move = (sha256: string, to: number) =>
    store.change((now) => {
      const moved = now.pages.filter((page) => page.sha256 !== sha256)
      const page = now.pages.find((one) => one.sha256 === sha256)
      if (page) moved.splice(to, 0, page)
      return { ...now, pages: moved }
    })
  const assign = (keys: readonly string[], group: string) => {
    for (const { sha256, kind } of draft.pages.filter((page) => keys.includes(page.sha256)))
      pages.setKind(sha256, kind, group === VOLUNTEERED ? null : group)
  }
  const setKind = (page: DraftPage, kind: PaperKind) => {
    const others = { ...draft, pages: draft.pages.filter((one) => one.sha256 !== page.sha256) }
    pages.setKind(page.sha256, kind, componentForKind(law.procedure, others, kind))
  }
  /** A page cut anew is another file; it stays chosen. */
  const follow = async (sha256: string, cutting: Promise<Result<string>>) => {
    const done = await cutting
    if (done.ok && chosen.peek() === sha256) chosen.value = done.value
  }
  const crop = async (
    page: DraftPage,
    quad: Parameters<typeof pages.recut>[1]['crop'],
    alsoNext: boolean,
  ) => {
    cropping.value = null
    if (quad === undefined) return
    const from = draft.pages.indexOf(page)
    for (const one of alsoNext ? draft.pages.slice(from) : [page])
      await pages.recut(one.sha256, { crop: quad })
  }
  const undo: TrayUndo | undefined =
    removed.value.length === 0
      ? undefined
      : {
          text: words.removed(removed.value.length),
          onUndo: () => {
            for (const sha256 of removed.peek()) pages.restore(sha256)
            removed.value = []
          },
        }

  return (
    <div class={styles.tray}>
      {preparing > 0 && <Progress label={words.preparing} />}
      {foreign.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <Button onClick={() => foreign.forEach(({ page }) => pages.restore(page.sha256))}>
              {words.takeForeign}
            </Button>
          }
        >
          {words.foreignPages(foreign.length)}
        </Notice>
      )}
      <PageTray
        label={words.pages}
        words={words.tray}
        pages={trayPages(session)}
        groups={trayGroups(session)}
        selected={chosen.value}
        onSelect={(sha256) => (chosen.value = sha256)}
        onMove={move}
        onAssign={assign}
        onTurn={(keys) => keys.forEach((sha256) => void follow(sha256, pages.turn(sha256)))}
        onCrop={(sha256) => (cropping.value = sha256)}
        onRetake={onRetake}
        onRemove={(keys) => {
          keys.forEach((sha256) => pages.remove(sha256))
          removed.value = keys
        }}
        undo={undo}
        onKeep={(sha256) => pages.restore(sha256)}
      />
      {selected && (
        <div class={styles.page}>
          <PageAdvice page={selected} number={draft.pages.indexOf(selected) + 1} />
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
          {selected.cut && (
            <LookChoice
              words={words.looks}
              value={selected.cut.look}
              onChange={(look) => void follow(selected.sha256, pages.recut(selected.sha256, { look }))}
            />
          )}
        </div>
      )}
      {cropped && (
        <CornerDialog
          key={cropped.sha256}
          desk={pages}
          page={cropped}
          hasNext={draft.pages.at(-1) !== cropped}
          onApply={(quad, alsoNext) => void crop(cropped, quad, alsoNext)}
          onClose={() => (cropping.value = null)}
        />
      )}
    </div>
  )
}
