/** One dossier sent here: who handed it in, for what, with which papers; and where it stands with us. */
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { OfferNote } from '../../../domain/transfer/accept.ts'
import { filesNamed } from '../../../domain/transfer/notes-of.ts'
import { getLaw } from '../../data/current.ts'
import { formatInstant, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Transfer.module.css'

export interface OfferCardProps {
  readonly note: OfferNote
  readonly missing: ReadonlySet<string>
  readonly taken: DossierState | null
  readonly mayReceive: boolean
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly onTake: () => void
  readonly onOpen: (path: string) => void
}

export function OfferCard({ note, missing, taken, mayReceive, isBusy, problem, ...on }: OfferCardProps) {
  const words = t(transfer)
  const { body } = note
  const procedure = getLaw().procedures.get(body.procedure)?.procedure
  const files = filesNamed('offer', body)
  const onTheirWay = files.filter((sha256) => missing.has(sha256)).length
  const person = [body.applicant.name, body.applicant.idNumber, body.applicant.phone]
  const labelOf = (id: string) => procedure?.components.find((one) => one.id === id)?.label ?? id
  return (
    <Card
      title={`${procedure?.shortName ?? body.procedure} · ${body.applicant.name}`}
      mark={taken === null ? 'brand' : undefined}
      actions={
        <Tag tone={taken === null ? 'warn' : 'plain'}>
          {taken === null ? words.waiting : words.takenAs(taken.reception?.code ?? '')}
        </Tag>
      }
    >
      <SummaryList
        rows={[
          { key: 'from', label: words.from, value: body.from.name, note: words.theirNumber(body.code) },
          { key: 'applicant', label: t(dossierWords).applicant, value: person.filter(Boolean).join(' · ') },
          { key: 'received', label: words.handedIn, value: formatWallTime(body.receivedAt) },
          { key: 'sent', label: words.sentOn, value: formatInstant(body.forwardedAt), note: body.reason },
          {
            key: 'papers',
            label: words.papers,
            value: body.components.map(({ component }) => labelOf(component)).join('; '),
            ...(onTheirWay === 0 ? {} : { note: words.filesOnTheirWay(onTheirWay) }),
          },
        ]}
      />
      {problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem)}
        </Notice>
      )}
      <div class={styles.acts}>
        {taken !== null ? (
          <Button onClick={() => on.onOpen(`/ho-so/${taken.id}`)}>{words.open}</Button>
        ) : mayReceive ? (
          <Button kind="primary" busy={isBusy} disabled={onTheirWay > 0} onClick={on.onTake}>
            {words.take}
          </Button>
        ) : (
          <p class={styles.hint}>{words.receiverTakes}</p>
        )}
      </div>
    </Card>
  )
}
