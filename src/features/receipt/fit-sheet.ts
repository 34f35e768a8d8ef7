/** The largest type in which a slip fits its page; the same steps as the PDF takes. Pure. */

export const LARGEST_PT = 10.5
export const SMALLEST_PT = 7.5 // below this an A5 print cannot be read by those it is for
const STEP_PT = 0.25

/** `heightAt` answers the height of the whole text in that size, in any unit; `room` is in the same. */
export function fitType(heightAt: (sizePt: number) => number, room: number): number {
  let size = LARGEST_PT
  while (size > SMALLEST_PT && heightAt(size) > room) size -= STEP_PT
  return size
}
