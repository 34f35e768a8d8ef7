/** Labels on an A4 sheet of self-adhesive ones, three across and eight down; a sheet that was begun is used up. */
export const ACROSS = 3
export const DOWN = 8
export const LABELS_A_SHEET = ACROSS * DOWN

/** Pages of places; `null`: left free. `from` is the first free place of the first sheet, counted from 1. */
export function onSheets<T>(labels: readonly T[], from: number): (T | null)[][] {
  const first = Math.min(Math.max(Math.trunc(from) || 1, 1), LABELS_A_SHEET)
  const places: (T | null)[] = [...Array.from({ length: first - 1 }, () => null), ...labels]
  const pages: (T | null)[][] = []
  for (let at = 0; at < places.length; at += LABELS_A_SHEET) pages.push(places.slice(at, at + LABELS_A_SHEET))
  return labels.length === 0 ? [] : pages
}
