/** Where each part of a procedure was read and how sure that is. For the administrator, never for the counter. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'

export function SourcesCard({ procedure }: { procedure: Procedure }) {
  const words = t(source)
  const { confidence, confidenceByPart } = procedure
  const parts = { whole: confidence, ...confidenceByPart }
  const sourceOf = {
    whole: [procedure.source],
    time: procedure.time.map((rule) => rule.source),
    fees: procedure.fees.map((rule) => rule.source),
    components: procedure.components.map((component) => component.source),
  }
  return (
    <Card title={words.sources}>
      <SummaryList
        rows={(['whole', 'time', 'fees', 'components'] as const).map((part) => ({
          key: part,
          label: words.sourcePart[part],
          value: words.confidence[parts[part]],
          note: [...new Set(sourceOf[part])].join('; '),
          flagged: parts[part] === 'memory',
        }))}
      />
    </Card>
  )
}
