/** The slips a dossier has and those that may be issued now: only what a fact of the dossier stands behind. */
import { actions } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { newestVersion, slipsOf, type SlipStanding } from '../../../domain/slip/standing.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { slip as source } from '../../i18n/vi/slip.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Slip.module.css'

export interface SlipsCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
}

export function SlipsCard({ state, law, onOpen }: SlipsCardProps) {
  const words = t(source)
  const slips = slipsOf(state)
  const { roles } = getContext().officer
  const mayPrint = actions['slip-printed'].roles.some((role) => roles.includes(role))
  if (slips.length === 0 || law.procedure === null || !mayPrint) return null
  return (
    <Card title={words.cardTitle}>
      <ul class={styles.rows}>
        {slips.map((standing) => (
          <li key={standing.slip} class={styles.row}>
            <span class={styles.what}>
              {words.names[standing.slip]}
              <span class={styles.fine}>{standingWords(standing)}</span>
            </span>
            {standing.issued.length === 0 && <Tag tone="warn">{words.notPrinted}</Tag>}
            <Button
              label={words.openNamed(words.names[standing.slip])}
              onClick={() => onOpen(`/ho-so/${state.id}/phieu/${standing.slip}`)}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function standingWords({ slip, issued }: SlipStanding): string {
  const words = t(source)
  const newest = newestVersion(issued)
  const last = issued.at(-1)
  if (newest === null || last === undefined) return words.formNo(slip)
  return [
    words.formNo(slip),
    ...(newest.number === null ? [] : [words.number(newest.number)]),
    ...(newest.version > 1 ? [words.version(newest.version)] : []),
    words.printedOn(formatInstant(last.at)),
  ].join(' · ')
}
