/** From a linked dossier to the one it was begun with. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { t } from '../../i18n/locale.ts'
import { stageWords } from '../../i18n/stage-words.ts'
import { linked } from '../../i18n/vi/linked.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Linked.module.css'

export interface FirstLinkProps {
  readonly first: string
  readonly states: readonly DossierState[]
  readonly onOpen: (path: string) => void
}

export function FirstLink({ first, states, onOpen }: FirstLinkProps) {
  const words = t(linked)
  const known = states.find((state) => state.id === first)
  return (
    <Card title={words.partOf}>
      <p>
        {known?.reception
          ? words.firstLine(known.reception.code, stageWords(known.stage))
          : words.firstElsewhere}
      </p>
      {known && (
        <div class={styles.acts}>
          <Button onClick={() => onOpen(`/ho-so/${first}`)}>{words.openFirst}</Button>
        </div>
      )}
    </Card>
  )
}
