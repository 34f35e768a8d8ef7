/** How fresh the lists of revoked certificates are, and why one did not come. */
import type { ListSource } from '../../../domain/signature/signature-list.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import styles from './Signatures.module.css'

export function SourcesCard({ sources }: { sources: readonly ListSource[] }) {
  const words = t(signatures)
  return (
    <Card title={words.sources}>
      {sources.length === 0 ? (
        <p class={styles.under}>{words.noSources}</p>
      ) : (
        <SummaryList
          rows={sources.map(({ issuer, address, thisUpdate, nextUpdate, fault }) => ({
            key: `${issuer} ${address}`,
            label: issuer,
            value:
              thisUpdate === null
                ? words.sourceNone
                : words.sourceFresh(formatInstant(thisUpdate), nextUpdate ? formatInstant(nextUpdate) : '–'),
            note: fault === null ? address : problemSentence({ code: fault, details: { address } }),
            flagged: fault !== null,
          }))}
        />
      )}
    </Card>
  )
}
