/** When each clip of an announcement begins: one after the other as somebody would say it. */

/** Between words of one number. */
const WORD_S = 0.03
/** Where a speaker draws breath: before the letter, before the number, before the counter. */
const PHRASE_S = 0.14
const AFTER_CHIME_S = 0.05
export const BETWEEN_TIMES_S = 0.7

export interface Slot {
  readonly clip: string
  readonly at: number // s from the beginning
  readonly length: number // s
}

export interface Playlist {
  readonly slots: readonly Slot[]
  readonly length: number // s
}

/** `lengthOf`: seconds of a clip, undefined for one nobody has, which is left out. `lead`: seconds of the chime. */
export function playlist(
  clips: readonly string[],
  lengthOf: (clip: string) => number | undefined,
  lead: number,
): Playlist {
  const slots: Slot[] = []
  let at = lead === 0 ? 0 : lead + AFTER_CHIME_S
  let before: string | null = null
  for (const clip of clips) {
    const length = lengthOf(clip)
    if (length === undefined) continue
    if (before !== null) at += isPhrase(clip) || isPhrase(before) ? PHRASE_S : WORD_S
    slots.push({ clip, at, length })
    at += length
    before = clip
  }
  return { slots, length: Math.max(at, lead) }
}

/** A group of words stands for itself; single words are parts of a number. */
function isPhrase(clip: string): boolean {
  return clip.includes(' ')
}
