/** One paper: what it is, whether it still proves anything, where its particulars come from, where it served. */
import type { CitizenDocument } from '../../../domain/repository/documents.ts'
import { timesScanned } from '../../../domain/repository/repeated.ts'
import { validityOf } from '../../../domain/repository/validity.ts'
import { getLaw } from '../../data/current.ts'
import { validityLaw } from '../../data/pack-lists.ts'
import { asTitle, formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../ui/data/SummaryList.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import styles from './Repository.module.css'

export interface PaperCardProps {
  readonly document: CitizenDocument
  readonly isOld: boolean
  readonly isRepeated: boolean
  readonly today: string
  readonly onView: () => void
  readonly onOpen: (path: string) => void
}

export function paperName({ kind }: CitizenDocument): string {
  return asTitle(t(paper).kinds[kind])
}

export function PaperCard({ document, isOld, isRepeated, today, onView, onOpen }: PaperCardProps) {
  const words = t(repository)
  const name = paperName(document)
  const standing = standingOf(document, today)
  const scans = timesScanned(document)
  return (
    <Card
      level={3}
      title={name}
      actions={
        <>
          {isOld && <Tag tone="plain">{words.olderVersion}</Tag>}
          {document.isResult && <Tag tone="info">{words.ownResult}</Tag>}
          <Tag tone={standing.tone}>{standing.text}</Tag>
          <Button icon="eye" label={words.viewOf(name)} onClick={onView}>
            {words.view}
          </Button>
        </>
      }
    >
      {scans > 1 && <p class={styles.hint}>{words.rescanned(scans)}</p>}
      {isRepeated && <p class={styles.hint}>{words.repeated}</p>}
      <SummaryList rows={rowsOf(document, onOpen)} />
    </Card>
  )
}

function rowsOf(document: CitizenDocument, onOpen: (path: string) => void): SummaryRow[] {
  const words = t(repository)
  const { facts, uses, ownerName, ownerSaid, origin, kind } = document
  const law = validityLaw(getLaw())?.get(kind)?.basis ?? ''
  const rows: SummaryRow[] = [
    {
      key: 'owner',
      label: words.owner,
      value: ownerName,
      note: ownerSaid === 'paper' ? words.ownerByPaper : words.ownerByDossier,
    },
    { key: 'number', label: words.number, value: facts.number },
    { key: 'issued', label: words.issued, value: formatDay(facts.issuedOn) },
    { key: 'issuer', label: words.issuer, value: facts.issuer },
    { key: 'law', label: words.validity, value: law === '' ? '' : words.ruleOf(law) },
    { key: 'origin', label: words.origin, value: words.origins[origin] },
  ]
  const used = (
    <ul class={styles.uses}>
      {uses.map((use) => (
        <li key={`${use.dossier} ${use.component}`}>
          <button type="button" class={styles.link} onClick={() => onOpen(`/ho-so/${use.dossier}`)}>
            {use.code}
          </button>{' '}
          · {formatDay(use.on)} · {procedureName(use.procedure)} · {words.statuses[use.status]}
        </li>
      ))}
    </ul>
  )
  return [...rows.filter(({ value }) => value !== ''), { key: 'uses', label: words.usedIn, value: used }]
}

function standingOf(document: CitizenDocument, today: string): { tone: Tone; text: string } {
  const words = t(repository)
  const validity = validityOf(document, today, validityLaw(getLaw()))
  switch (validity.state) {
    case 'expired':
      return { tone: 'overdue', text: words.expired(formatDay(validity.until)) }
    case 'not-reusable':
      return { tone: 'plain', text: words.notReusable }
    case 'unknown':
      return { tone: 'warn', text: words.validityUnknown }
    case 'valid': {
      const { until } = validity
      return { tone: 'ok', text: until === null ? words.valid : words.validUntil(formatDay(until)) }
    }
  }
}

function procedureName(code: string): string {
  return getLaw().procedures.get(code)?.procedure.shortName ?? code
}
