/** How often a dossier was sent back between officers, and when that is no longer work but pushing it about (L12). */

export type BounceMeaning = 'none' | 'once' | 'several' | 'pushed-about'

/** From the third time on a leader decides who does it. */
export const PUSHED_ABOUT = 3

export function bounceMeaning(bounces: number): BounceMeaning {
  if (bounces === 0) return 'none'
  if (bounces === 1) return 'once'
  return bounces < PUSHED_ABOUT ? 'several' : 'pushed-about'
}
