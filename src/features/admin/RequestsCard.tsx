/** What one person asked for and another must confirm (rule A3). */
import type { OfficerListAnswer, WaitingRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Admin.module.css'
import { roleNames } from './OfficerDialog.tsx'

export type Outcome = 'confirmed' | 'declined'

export interface RequestsCardProps {
  readonly list: OfficerListAnswer
  /** Whether the officer here is one who confirms, and neither asked nor is the one it is about. */
  readonly mayDecide: (request: WaitingRequest) => boolean
  readonly onDecide: (request: WaitingRequest, outcome: Outcome) => Promise<Result<unknown>>
}

export function RequestsCard({ list, mayDecide, onDecide }: RequestsCardProps) {
  const words = t(admin)
  return (
    <Card title={words.requestsTitle} mark="warn">
      <ul class={styles.stack}>
        {list.requests.map((request) => (
          <Waiting key={request.id} list={list} request={request} mayDecide={mayDecide} onDecide={onDecide} />
        ))}
      </ul>
    </Card>
  )
}

function Waiting({ list, request, mayDecide, onDecide }: RequestsCardProps & { request: WaitingRequest }) {
  const words = t(admin)
  const confirming = useSubmission(() => onDecide(request, 'confirmed'))
  const declining = useSubmission(() => onDecide(request, 'declined'))
  const nameOf = (id: string) => list.officers.find((officer) => officer.id === id)?.name ?? id
  const problem = confirming.problem ?? declining.problem
  return (
    <li class={styles.request}>
      <div>
        {words.requestLine(nameOf(request.officer), roleNames(request))}
        <span class={styles.under}>
          {words.requestBy(nameOf(request.requester), formatInstant(request.expiresAt))}
        </span>
        {!mayDecide(request) && <span class={styles.under}>{words.requestNeedsLeader}</span>}
      </div>
      {mayDecide(request) && (
        <div class={styles.row}>
          <Button kind="primary" busy={confirming.isBusy} onClick={confirming.submit}>
            {words.confirm}
          </Button>
          <Button kind="quiet" busy={declining.isBusy} onClick={declining.submit}>
            {words.decline}
          </Button>
        </div>
      )}
      {problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem)}
        </Notice>
      )}
    </li>
  )
}
