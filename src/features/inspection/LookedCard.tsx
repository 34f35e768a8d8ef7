/** What leaders said of patterns, newest first: inspectors read it too. */
import type { PatternReview } from '../../../domain/dossier/state-parts.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'

export function LookedCard({ looked }: { looked: readonly PatternReview[] }) {
  const words = t(inspection)
  const ctx = getContext()
  return (
    <Card title={words.looked} flush>
      <Table
        caption={words.looked}
        rows={looked}
        rowKey={(one) => one.event}
        columns={[
          { key: 'sign', title: words.patternSign, cell: (one) => words.patternOf[one.pattern] },
          { key: 'key', title: words.patternKey, cell: (one) => one.key },
          { key: 'reason', title: words.reason, cell: (one) => one.reason },
          { key: 'by', title: words.lookedBy, cell: (one) => officerName(ctx, one.actor) },
          { key: 'at', title: words.lookedAt, cell: (one) => formatInstant(one.at), minor: true },
        ]}
      />
    </Card>
  )
}
