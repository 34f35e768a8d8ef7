/** The dossiers a pattern is made of, what was said of it before, and the leader's word. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { OpenPattern } from '../../../domain/inspection/reviews.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { ReviewDialog } from './ReviewDialog.tsx'

export interface EvidenceCardProps {
  readonly pattern: OpenPattern
  readonly states: readonly DossierState[]
  readonly desk: InspectionDesk
}

export function EvidenceCard({ pattern, states, desk }: EvidenceCardProps) {
  const words = t(inspection)
  const isAsking = useSignal(false)
  const wanted = new Set(pattern.dossiers)
  const rows = states
    .flatMap(({ id, reception }) => (reception !== null && wanted.has(id) ? [{ id, ...reception }] : []))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
  const newest = states.find(({ id }) => id === rows[0]?.id)
  const { before } = pattern
  return (
    <>
      <Card
        title={`${words.patternOf[pattern.by]}: ${pattern.key}`}
        actions={
          desk.roles.includes('leader') && (
            <Button icon="check" onClick={() => (isAsking.value = true)}>
              {words.review}
            </Button>
          )
        }
      >
        <div class={styles.stack}>
          {before !== null && (
            <Notice tone="info">
              {words.saidBefore(
                formatInstant(before.at),
                officerName(getContext(), before.actor),
                before.reason,
              )}
            </Notice>
          )}
          <Table
            caption={words.evidence}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => words.openDossier(row.code)}
            onOpen={(row) => desk.onOpen(`/ho-so/${row.id}`)}
            columns={[
              { key: 'code', title: words.code, cell: (row) => row.code },
              { key: 'on', title: words.receivedOn, cell: (row) => formatDay(row.receivedAt.slice(0, 10)) },
              { key: 'applicant', title: words.applicant, cell: (row) => row.applicant.name },
              { key: 'owner', title: words.owner, cell: (row) => row.owner.name },
            ]}
          />
        </div>
      </Card>
      {isAsking.value && newest !== undefined && (
        <ReviewDialog pattern={pattern} newest={newest} onClose={() => (isAsking.value = false)} />
      )}
    </>
  )
}
