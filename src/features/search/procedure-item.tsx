/** A procedure as a line of a result list: what people call it, its field, how long it takes. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { shortTimeWords } from '../../i18n/law-words.ts'
import { t } from '../../i18n/locale.ts'
import { search } from '../../i18n/vi/search.ts'
import { Tag } from '../../ui/data/Tag.tsx'
import type { SearchItem } from '../../ui/fields/marked-items.ts'

import styles from './FindList.module.css'

export function procedureItem(procedure: Procedure): SearchItem {
  const { code, name, shortName, field, depth } = procedure
  const title = shortName || name
  const known = depth === 'full'
  return {
    id: code,
    title,
    hint: `${field} · ${code}`,
    tag: known ? (
      <span class={styles.nowrap}>{shortTimeWords(procedure, 'direct')}</span>
    ) : (
      <Tag tone="offline">{t(search).identityOnly}</Tag>
    ),
  }
}
