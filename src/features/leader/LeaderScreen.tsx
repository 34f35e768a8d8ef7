/** What a leader sees first: how many are late, due today, owed an apology; by person and step; one press urges. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getContext } from '../../data/current.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { GroupCard } from './GroupCard.tsx'
import styles from './Leader.module.css'
import { canUrge, groupRows, isInLens, type LeaderRow, type Lens } from './leader-rows.ts'
import { LensCard } from './LensCard.tsx'
import { OpeningsNote } from './OpeningsNote.tsx'
import { PunctualityCard } from './PunctualityCard.tsx'
import { recordUrges } from './record-urge.ts'
import { urgeOf } from './urge-of.ts'
import { useLeader } from './use-leader.ts'

/** The dossier opened last: coming back, the leader stands on its row again. An id, nothing of a person. */
let returningTo: string | null = null

export function LeaderScreen({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(leader)
  const view = useLeader()
  const lens = useSignal<Lens | null>(null)
  // The pressed count answers at once; the groups follow a frame later.
  const painted = useAfterPaint(lens)
  const isUrging = useSignal(false)
  useShortcut('Ctrl+ArrowDown', () => focusRow(null), words.nextDossier)
  const rows = view.rows.value
  const self = getContext().officer.id
  const isShown = view.isLoaded.value && rows.length > 0
  useEffect(() => {
    if (!isShown || returningTo === null) return
    focusRow(rows.find((row) => row.id === returningTo)?.code ?? null)
    returningTo = null
  }, [isShown])
  const urge = async (chosen: readonly LeaderRow[], person: string | null) => {
    if (isUrging.peek()) return
    isUrging.value = true
    const ctx = getContext()
    const now = ctx.clock.wall()
    const { done, problem } = await recordUrges(
      ctx,
      chosen.map(({ state, stepTitle }) => urgeOf(state, stepTitle, now)),
    )
    isUrging.value = false
    if (done > 0) showToast(person === null ? words.urgeAllDone(done) : words.urgeDone(done, person))
    if (problem) showToast(problemSentence(problem))
  }
  const open = (id: string) => {
    returningTo = id
    onOpen(`/ho-so/${id}`)
  }
  if (view.problem.value !== null) {
    return (
      <Notice tone="overdue" live title={words.loadFailed}>
        {problemSentence(view.problem.value)}
      </Notice>
    )
  }
  if (!view.isLoaded.value) return <p role="status">{t(everywhere).loading}</p>
  const looking = painted.value
  const shown = looking === null ? rows : rows.filter((row) => isInLens(row, looking))
  const late = shown.filter((row) => row.standing.kind === 'overdue' && canUrge(row, self))
  const freshAt = view.freshAt.value
  return (
    <div class={styles.screen}>
      <LensCard
        rows={rows}
        lens={lens}
        fresh={freshAt === null ? words.neverFresh : words.freshAt(formatInstant(freshAt))}
        action={
          late.length > 1 && (
            <Button icon="megaphone" busy={isUrging.value} onClick={() => void urge(late, null)}>
              {words.urgeAll(late.length)}
            </Button>
          )
        }
      />
      {shown.length === 0 ? (
        <EmptyState icon="circle-check" title={looking === null ? words.calm : words.calmInLens}>
          {looking === null && words.calmHint}
        </EmptyState>
      ) : (
        groupRows(shown).map((group) => (
          <GroupCard
            key={group.key}
            group={group}
            onOpen={open}
            onUrge={(chosen, person) => void urge(chosen, person)}
          />
        ))
      )}
      <OpeningsNote onOpen={onOpen} />
      <PunctualityCard readClocks={view.readClocks} />
    </div>
  )
}

/** The row of this dossier, else the first of all. */
function focusRow(code: string | null): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('main tr[data-at] th button')]
  const own = code === null ? undefined : buttons.find((one) => one.ariaLabel?.startsWith(code))
  const target = own ?? buttons[0]
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
