/** The work of a dossier as lines to read. */
import { standingAt } from '../../../../domain/deadline/standing.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { bounceMeaning } from '../../../../domain/workflow/bounces.ts'
import { isStepDone, ownerOf } from '../../../../domain/workflow/owner.ts'
import { planOf } from '../../../../domain/workflow/plan.ts'
import { getContext } from '../../../data/current.ts'
import type { PinnedLaw } from '../../../data/open-dossier.ts'
import { useWallMinute } from '../../../data/wall-minute.ts'
import { getWorkClock } from '../../../data/work-clock.ts'
import { dueWords } from '../../../i18n/due-words.ts'
import { formatInstant, formatWallTime } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import type { SummaryRow } from '../../../ui/data/SummaryList.tsx'
import { Tag } from '../../../ui/data/Tag.tsx'
import { officerName } from '../officer-name.ts'
import { stepTitle } from './dossier-office.ts'
import { useLastWord } from './use-last-word.ts'
import styles from './Work.module.css'

/** Follows the clock: the step's time runs while it is looked at. */
export function useWorkRows(state: DossierState, law: PinnedLaw): SummaryRow[] {
  const words = t(work)
  const now = useWallMinute()
  const lastWord = useLastWord(state)
  const owner = ownerOf(state)
  if (owner === null) return []
  const plan = planOf(law.procedure)
  const { officer } = getContext()
  const isDone = isStepDone(state)
  const rows: SummaryRow[] = [
    {
      key: 'step',
      label: words.step,
      value: (
        <span class={styles.tags}>
          {state.step === null ? words.received : stepTitle(plan, state.step)}
          {isDone && <Tag tone="info">{words.stepDone}</Tag>}
        </span>
      ),
    },
    {
      key: 'owner',
      label: words.owner,
      value: (
        <span class={styles.tags}>
          {officerName(owner)}
          {owner === officer.id && <Tag tone="info">{words.yours}</Tag>}
        </span>
      ),
    },
  ]
  if (lastWord !== null)
    rows.push({
      key: 'word',
      label: words.lastWord[lastWord.kind],
      value: lastWord.text,
      note: `${officerName(lastWord.actor)} · ${formatInstant(lastWord.at)}`,
      flagged: lastWord.kind === 'returned',
    })
  if (state.stepDue !== null && state.stage === 'in-step' && !isDone) {
    const standing = dueWords(standingAt(state.stepDue, now.value, getWorkClock()), state.stepDue)
    rows.push({
      key: 'due',
      label: words.stepDue,
      value: (
        <span class={styles.tags}>
          {formatWallTime(state.stepDue)}
          <Tag tone={standing.tone}>{standing.text}</Tag>
        </span>
      ),
    })
  }
  if (state.custodian !== null)
    rows.push({ key: 'paper', label: words.custodian, value: officerName(state.custodian) })
  if (state.bounces > 0)
    rows.push({
      key: 'bounced',
      label: words.bounced,
      value: words.bounce[bounceMeaning(state.bounces)],
      flagged: bounceMeaning(state.bounces) === 'pushed-about',
    })
  const urging = state.urgings.at(-1)
  if (urging)
    rows.push({
      key: 'urged',
      label: words.urged,
      value: urging.text,
      note: `${officerName(urging.actor)} · ${formatInstant(urging.at)}`,
    })
  return rows
}
