/** Beside the pages of a slip: its number and version, printing, saving, issuing anew, and every print so far. */
import type { Problem } from '../../../domain/base/result.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { slip as source } from '../../i18n/vi/slip.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { mayAmend } from './edition.ts'
import { copiesOf } from './issue-slip.ts'
import styles from './Slip.module.css'
import type { OpenSlip } from './use-slip.ts'

export interface SlipActionsProps {
  readonly open: OpenSlip
  readonly printing: boolean
  readonly problem: Problem | null
  readonly withTicket: boolean | null // null: this slip has none
  readonly onTicket: (wanted: boolean) => void
  readonly onPrint: () => void
  readonly onSave: () => void
  readonly onAmend: () => void
  readonly onOpen: (path: string) => void
}

export function SlipActions(props: SlipActionsProps) {
  const { open, printing } = props
  const { standing, planned, state } = open
  const words = t(source)
  const { number } = planned.edition
  const isFirst = standing.issued.length === 0
  return (
    <div class={styles.actions}>
      {props.problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(props.problem)}
        </Notice>
      )}
      <Card title={`${words.formNo(standing.slip)}${number === '' ? '' : ` · ${words.number(number)}`}`}>
        <div class={styles.buttons}>
          <Button
            kind="primary"
            icon="printer"
            shortcut="Ctrl+P"
            busy={printing}
            wide
            onClick={props.onPrint}
          >
            {printing ? words.printing : printWords(isFirst, number)}
          </Button>
          {props.withTicket !== null && (
            <Checkbox
              id="slip-ticket"
              label={words.ticket}
              hint={words.ticketHint}
              checked={props.withTicket}
              onChange={props.onTicket}
            />
          )}
          <Button icon="download" wide onClick={props.onSave}>
            {words.savePdf}
          </Button>
          {mayAmend(standing) && (
            <Button icon="pencil" wide onClick={props.onAmend}>
              {words.amend}
            </Button>
          )}
          <Button icon="file-text" wide onClick={() => props.onOpen(`/ho-so/${state.id}`)}>
            {words.toDossier}
          </Button>
        </div>
        <p class={styles.hint}>
          {isFirst && number !== ''
            ? words.numberReserved(number)
            : words.copiesNote(copiesOf(standing.slip))}
        </p>
      </Card>
      {!isFirst && (
        <Card title={words.history}>
          <ul class={styles.history}>
            {standing.issued.map((one) => (
              <li key={one.event}>
                {words.historyLine(formatInstant(one.at), one.copies)}
                {one.version > 1 && (
                  <>
                    {' · '}
                    <strong>{words.version(one.version)}</strong>: {one.reason}
                  </>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

function printWords(isFirst: boolean, number: string): string {
  const words = t(source)
  if (!isFirst) return words.printAgain
  return number === '' ? words.print : words.printFirst
}
