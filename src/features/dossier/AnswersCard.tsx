/** The e-form as it was filled in, under the version of the form the dossier was received under. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { answerSections } from './answer-sections.ts'
import styles from './Dossier.module.css'

export function AnswersCard({ state, law }: { state: DossierState; law: PinnedLaw }) {
  const words = t(dossier)
  const { reception } = state
  if (reception?.form == null) return null
  if (law.form === null) {
    return (
      <Card title={words.answers}>
        <Notice tone="warn">{words.lawMissing}</Notice>
      </Card>
    )
  }
  const sections = answerSections(law.form, reception.form.data, reception.receivedAt.slice(0, 10))
  if (sections.length === 0) return null
  return (
    <Card
      title={words.answers}
      actions={<a href={`/to-roi/bieu-mau?ho-so=${state.id}`}>{words.printAnswers}</a>}
    >
      {sections.map((section) => (
        <section key={section.id} class={styles.section}>
          <h3>{section.title}</h3>
          <SummaryList rows={section.rows} />
        </section>
      ))}
    </Card>
  )
}
