/** Why a dossier was not received, and what to do about it. A clock that jumped is confirmed here and then goes on. */
import type { Problem } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'

export interface RefusalProps {
  readonly problem: Problem
  readonly onClockConfirmed: () => void
  readonly onRetry: () => void
}

export function Refusal({ problem, onClockConfirmed, onRetry }: RefusalProps) {
  if (problem.code !== 'device.clock.confirm-needed') {
    return (
      <Notice tone="overdue" live>
        {problemSentence(problem)}
      </Notice>
    )
  }
  const words = t(lock)
  const confirm = () => {
    onClockConfirmed()
    onRetry()
  }
  return (
    <Notice
      tone="warn"
      live
      title={words.clockTitle}
      actions={<Button onClick={confirm}>{words.clockConfirm}</Button>}
    >
      {words.clockQuestion(formatWallTime(getContext().clock.wall()))}
    </Notice>
  )
}
