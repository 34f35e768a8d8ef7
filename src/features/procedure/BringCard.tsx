/** What to bring, in plain words first; the official wording is one click below each paper. */
import { proofsAllowed } from '../../../domain/dossier/component-proofs.ts'
import type { Channel, Component, Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import { bringList } from './bring-list.ts'
import styles from './Procedure.module.css'

export function BringCard({ procedure, channel }: { procedure: Procedure; channel: Channel }) {
  const words = t(source)
  const { always, byCase } = bringList(procedure, channel)
  return (
    <Card title={words.bring} mark="brand">
      {always.length + byCase.length === 0 && <p>{words.nothingToBring}</p>}
      {always.length > 0 && <Papers title={words.alwaysNeeded} components={always} />}
      {byCase.length > 0 && <Papers title={words.dependsOnCase} components={byCase} />}
    </Card>
  )
}

function Papers({ title, components }: { title: string; components: readonly Component[] }) {
  return (
    <>
      <h3 class={styles.part}>{title}</h3>
      <ul class={styles.papers}>
        {components.map((component) => (
          <Paper key={component.id} component={component} />
        ))}
      </ul>
    </>
  )
}

function Paper({ component }: { component: Component }) {
  const words = t(source)
  const { label, name, condition } = component
  return (
    <li class={styles.paper}>
      <span class={styles.label}>{label}</span>
      {condition !== undefined && <span class={styles.case}>{words.conditional(condition.label)}</span>}
      <span class={styles.how}>{howToBring(component).join(' · ')}</span>
      {name !== label && (
        <details class={styles.official}>
          <summary>{words.officialWording}</summary>
          <p>{name}</p>
        </details>
      )}
    </li>
  )
}

/** How many, shown or handed in, and when the paper itself is not needed at all. */
function howToBring(component: Component): string[] {
  const words = t(source)
  if (component.mode === 'declare') return [words.declaration]
  const count = [
    component.originals > 0 ? words.original(component.originals) : '',
    component.copies > 0 ? words.copies(component.copies) : '',
  ].filter((text) => text !== '')
  const handing = component.mode === 'present' ? [words.present] : count.map(words.copiesNote)
  const data = component.data.map((from) => words.provenByData(words.dataSource[from]))
  const isScanned = component.digitise === 'required' && proofsAllowed(component).includes('files')
  return [...handing, ...(isScanned ? [words.scanned] : []), ...data]
}
