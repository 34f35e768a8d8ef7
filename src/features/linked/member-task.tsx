/** One procedure of a linked group as a task: where its dossier stands, or why it is not received here. */
import { isFinal } from '../../../domain/dossier/actions.ts'
import type { MemberStanding } from '../../../domain/linked/standing.ts'
import type { Law } from '../../data/law.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { stageWords } from '../../i18n/stage-words.ts'
import { linked } from '../../i18n/vi/linked.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { Task } from '../../ui/data/TaskList.tsx'
import { memberProblem } from './start-linked.ts'

export function memberTask(
  { member, dossier, draft }: MemberStanding,
  law: Law,
  today: string,
  onOpen: (path: string) => void,
): Task {
  const words = t(linked)
  const key = member.code
  const title = law.procedures.get(key)?.procedure.shortName ?? key
  const open = (path: string, label: string) => (
    <Button label={`${label}: ${title}`} onClick={() => onOpen(path)}>
      {label}
    </Button>
  )
  if (dossier !== null) {
    const { reception, due, stage } = dossier
    const line = [reception?.code, due === null ? '' : words.dueAt(formatWallTime(due.at))]
    return {
      key,
      title,
      hint: line.filter(Boolean).join(' · '),
      state: stageWords(stage),
      tone: isFinal(stage) ? 'plain' : 'info',
      done: isFinal(stage) || stage === 'returned',
      actions: open(`/ho-so/${dossier.id}`, words.open),
    }
  }
  if (draft !== null)
    return {
      key,
      title,
      state: words.draft,
      tone: 'warn',
      actions: open(`/tiep-nhan/${draft}`, words.goOn),
    }
  const problem = memberProblem(law, key, today)
  return problem === null
    ? { key, title, state: words.notBegun, tone: 'plain' }
    : { key, title, hint: problemSentence(problem), state: words.notHere, tone: 'plain' }
}
