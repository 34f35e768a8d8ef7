/** A dossier as a line of a result list: who, what, when due, where it has got to. */
import { standingOf } from '../../../domain/deadline/standing.ts'
import type { DossierView } from '../../data/opened-dossiers.ts'
import type { Law } from '../../data/law.ts'
import { dossierSending, type Unsent } from '../../data/sending-state.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { dueWords } from '../../i18n/due-words.ts'
import { sendingWords } from '../../i18n/sending-words.ts'
import { Tag } from '../../ui/data/Tag.tsx'
import type { SearchItem } from '../../ui/fields/marked-items.ts'
import styles from './FindList.module.css'

export function dossierItem(
  { state }: DossierView,
  shown: { readonly law: Law; readonly now: string; readonly unsent: Unsent | undefined },
): SearchItem {
  const { id, reception } = state
  const procedure = reception === null ? undefined : shown.law.procedures.get(reception.procedure)?.procedure
  const due = dueWords(standingOf(state, shown.now, getWorkClock()), state.due?.at ?? '')
  const sent = shown.unsent && sendingWords(dossierSending(state, shown.unsent))
  return {
    id,
    title: reception?.applicant.name ?? '',
    hint: `${procedure?.shortName ?? reception?.procedure ?? ''} · ${reception?.code ?? ''}`,
    tag: (
      <span class={styles.tags}>
        <Tag tone={due.tone}>{due.text}</Tag>
        {sent && <Tag tone={sent.tone}>{sent.text}</Tag>}
      </span>
    ),
  }
}
