/** What may not be asked of a resident, said so that an officer can read it out. */
import type { Channel, Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import { provenByData } from './bring-list.ts'
import styles from './Procedure.module.css'

export function NotAskedCard({ procedure, channel }: { procedure: Procedure; channel: Channel }) {
  const words = t(source)
  const inData = provenByData(procedure, channel).map((component) => component.label)
  return (
    <Card title={words.mustNotAsk} mark="warn">
      <p class={styles.hint}>{words.mustNotAskHint}</p>
      <ul class={styles.plain}>
        {words.mustNotAskList.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {inData.length > 0 && <li>{words.mustNotAskData(inData.join('; '))}</li>}
      </ul>
    </Card>
  )
}
