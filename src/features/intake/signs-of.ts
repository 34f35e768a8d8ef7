/** What a read page says about where it belongs, worked out once a page: stacks ask again with every step of a reading. */
import { pageSigns, type PageSigns } from '../../../domain/document/page-signs.ts'
import type { ReadPage } from '../../../domain/document/paper.ts'

/** Of a page not read yet. */
export const unread: PageSigns = {
  separator: null,
  isBlank: false,
  kind: 'other',
  opens: false,
  pageNumber: null,
  shape: 0,
  cardNumber: '',
}

const known = new WeakMap<ReadPage, PageSigns>()

export function signsOf(page: ReadPage): PageSigns {
  const signs = known.get(page) ?? pageSigns(page)
  known.set(page, signs)
  return signs
}
