/** Where pages stand: by paper, in the order they will be kept, blank ones apart. */
import type { TrayGroup, TrayPage } from './tray-page.ts'

export interface TraySection {
  readonly group: string | null
  readonly title: string | null // null: there are no papers to tell apart
  readonly note?: string | undefined
  readonly pages: readonly TrayPage[]
}

/** A place in a section, counted without the page that is moved. */
export interface TrayPlace {
  readonly group: string | null
  readonly at: number
}

export function traySections(
  pages: readonly TrayPage[],
  groups: readonly TrayGroup[],
  looseTitle: string,
): readonly TraySection[] {
  const kept = pages.filter((page) => !page.isBlank)
  if (groups.length === 0) return [{ group: null, title: null, pages: kept }]
  const known = new Set(groups.map(({ key }) => key))
  const loose = kept.filter((page) => !known.has(page.group ?? ''))
  return [
    // First, because somebody has to say where they belong.
    ...(loose.length > 0 ? [{ group: null, title: looseTitle, pages: loose }] : []),
    ...groups.map(({ key, title, note }) => ({
      group: key,
      title,
      note,
      pages: kept.filter((page) => page.group === key),
    })),
  ]
}

/** One step to the front or back; over the edge of a paper it goes into the next one when `crosses`. */
export function stepPlace(
  sections: readonly TraySection[],
  key: string,
  step: 1 | -1,
  crosses: boolean,
): TrayPlace | null {
  const at = sections.findIndex((one) => one.pages.some((page) => page.key === key))
  const section = sections[at]
  if (section === undefined) return null
  const to = section.pages.findIndex((page) => page.key === key) + step
  if (to >= 0 && to < section.pages.length) return { group: section.group, at: to }
  const next = sections[at + step]
  if (next === undefined || next.group === null || !crosses) return null
  return { group: next.group, at: step === 1 ? 0 : next.pages.length }
}

export interface TrayMove {
  readonly to: number // index among all pages, the moved one taken out
  readonly number: number // before and after, as the cards are numbered
  readonly position: number
  readonly entered: { readonly group: string; readonly title: string } | null // a paper it was not in before
}

/** What a place means for the whole tray; null when nothing would change or no paper is there. */
export function trayMove(
  pages: readonly TrayPage[],
  sections: readonly TraySection[],
  key: string,
  place: TrayPlace,
): TrayMove | null {
  const from = sections.find((section) => section.pages.some((page) => page.key === key))
  const target = sections.findIndex((section) => section.group === place.group)
  const section = sections[target]
  if (from === undefined || section === undefined) return null
  const isEntered = section !== from
  if (isEntered && section.group === null) return null

  const others = sections.map((one) => one.pages.filter((page) => page.key !== key))
  const before = [...others.slice(0, target).flat(), ...(others[target] ?? []).slice(0, place.at)]
  const number = sections.flatMap((one) => one.pages).findIndex((page) => page.key === key) + 1
  if (!isEntered && before.length + 1 === number) return null

  const rest = pages.filter((page) => page.key !== key)
  const following = others[target]?.[place.at]
  const last = before.at(-1)
  const to = following ? rest.indexOf(following) : last ? rest.indexOf(last) + 1 : 0
  const entered = isEntered ? { group: section.group ?? '', title: section.title ?? '' } : null
  return { to, number, position: before.length + 1, entered }
}

/** Pages that were turned or cut anew are other files under other keys, at the same places. */
export function renamedKeys(before: readonly string[], now: readonly string[]): ReadonlyMap<string, string> {
  if (before.length !== now.length) return new Map()
  const [had, has] = [new Set(before), new Set(now)]
  return new Map(
    before.flatMap((key, at) => {
      const next = now[at] ?? key
      return has.has(key) || had.has(next) ? [] : [[key, next] as const]
    }),
  )
}
