/** Whether somebody still stands at the kiosk: asked after silence, and no answer is an answer. */

/** WCAG 2.2.1 asks for 20 seconds to answer, and for as many answers as are wanted. */
export const ASK_AFTER_MS = 42_000
export const ANSWER_WITHIN_MS = 20_000

export type Presence =
  | { readonly kind: 'here'; readonly nextMs: number }
  | { readonly kind: 'asked'; readonly seconds: number; readonly nextMs: number } // seconds left to answer
  | { readonly kind: 'gone' }

/** `nextMs`: when to look again. A machine that slept may come back long after both limits. */
export function presenceAfter(silentMs: number): Presence {
  if (silentMs < ASK_AFTER_MS) return { kind: 'here', nextMs: ASK_AFTER_MS - silentMs }
  const leftMs = ASK_AFTER_MS + ANSWER_WITHIN_MS - silentMs
  if (leftMs <= 0) return { kind: 'gone' }
  const seconds = Math.ceil(leftMs / 1000)
  return { kind: 'asked', seconds, nextMs: leftMs - (seconds - 1) * 1000 }
}
