/** Procedures an officer reaches for first: those received most often on this device, then the main ones of any commune. */

/** The busiest commune procedures whose e-form ships: births, copies, marital status, deaths, marriages, extracts … */
export const MAIN_PROCEDURES: readonly string[] = [
  '1.001193',
  '2.000815',
  '1.004873',
  '1.000656',
  '1.000894',
  '2.000635',
  '1.004859',
  '1.001776',
  '1.014027',
  '1.001699',
  '1.011607',
]

/** At most `limit` codes that `isKnown`, most used first; ties keep the order of the main list. */
export function mostUsed(
  received: readonly string[],
  isKnown: (code: string) => boolean,
  limit: number,
): string[] {
  const times = new Map<string, number>()
  for (const code of received) times.set(code, (times.get(code) ?? 0) + 1)
  const rank = (code: string) => {
    const at = MAIN_PROCEDURES.indexOf(code)
    return at < 0 ? MAIN_PROCEDURES.length : at
  }
  return [...new Set([...times.keys(), ...MAIN_PROCEDURES])]
    .filter(isKnown)
    .sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || rank(a) - rank(b))
    .slice(0, limit)
}
