/** The largest type in which a slip fits its page; the same steps as the PDF takes. Pure. */

export const LARGEST_PT = 10.5
export const SMALLEST_PT = 7.5 // below this an A5 print cannot be read by those it is for
const STEP_PT = 0.25

export interface FittedSheet {
  readonly sizePt: number
  readonly hasNote: boolean
}

/** What stands below the form is left out before it makes the form hard to read. */
const LEAST_WITH_NOTE_PT = 8.5

export function fitSheet(heightAt: (sizePt: number, hasNote: boolean) => number, room: number): FittedSheet {
  const noted = fitType((size) => heightAt(size, true), room)
  if (noted >= LEAST_WITH_NOTE_PT && heightAt(noted, true) <= room) return { sizePt: noted, hasNote: true }
  return { sizePt: fitType((size) => heightAt(size, false), room), hasNote: false }
}

/** `heightAt` answers the height of the whole text in that size, in any unit; `room` is in the same. */
export function fitType(heightAt: (sizePt: number) => number, room: number): number {
  let size = LARGEST_PT
  while (size > SMALLEST_PT && heightAt(size) > room) size -= STEP_PT
  return size
}
