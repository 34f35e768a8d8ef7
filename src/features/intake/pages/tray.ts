/** The pages of a draft as a tray: laid, replaced, put aside and taken back. Pure; nothing is thrown away here. */
import { cardRoles } from '../../../../domain/document/card-roles.ts'
import type { AsideReason, Draft, DraftPage } from '../../../data/drafts.ts'
import type { PageView } from '../../../data/pictures/page-views.ts'

export function layPage(draft: Draft, page: DraftPage): Draft {
  return { ...draft, pages: [...draft.pages, page] }
}

export function editPage(draft: Draft, sha256: string, edit: Partial<DraftPage>): Draft {
  return {
    ...draft,
    pages: draft.pages.map((page) => (page.sha256 === sha256 ? { ...page, ...edit } : page)),
  }
}

/** The new page takes the old one's place. */
export function replacePage(draft: Draft, sha256: string, page: DraftPage): Draft {
  if (!draft.pages.some((each) => each.sha256 === sha256)) return layPage(draft, page)
  return { ...draft, pages: draft.pages.map((each) => (each.sha256 === sha256 ? page : each)) }
}

export function putAside(draft: Draft, sha256: string, why: AsideReason): Draft {
  const page = draft.pages.find((each) => each.sha256 === sha256)
  if (!page) return draft
  return {
    ...draft,
    pages: draft.pages.filter((each) => each !== page),
    aside: [...(draft.aside ?? []), { page, why }],
  }
}

export function takeBack(draft: Draft, sha256: string): Draft {
  const found = draft.aside?.find(({ page }) => page.sha256 === sha256)
  if (!found) return draft
  return layPage({ ...draft, aside: draft.aside?.filter((each) => each !== found) ?? [] }, found.page)
}

/** Whose card is whose depends on all papers together, so it is worked out again with each change. */
export function assignSlots(draft: Draft, views: ReadonlyMap<string, PageView>): Draft {
  const known = draft.pages.flatMap((page) => {
    const reading = views.get(page.sha256)?.reading
    return reading ? [{ sha256: page.sha256, reading }] : []
  })
  const roles = new Map(
    cardRoles(known.map(({ reading }) => reading)).map((found) => [known[found.card]?.sha256, found.roles]),
  )
  const slotsOf = (page: DraftPage) =>
    page.kind === 'id-card' ? (roles.get(page.sha256) ?? []).map((role) => `id-card:${role}`) : [page.kind]
  const isSame = draft.pages.every((page) => page.slots.join() === slotsOf(page).join())
  return isSame ? draft : { ...draft, pages: draft.pages.map((page) => ({ ...page, slots: slotsOf(page) })) }
}
