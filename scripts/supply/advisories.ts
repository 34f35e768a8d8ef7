/** What `npm audit --json` said: known faults of what is shipped, or that nobody answered. */
export interface Advisories {
  /** False: the registry did not answer, or has no such service. That is no fault of ours. */
  readonly isAnswered: boolean
  readonly grave: readonly string[] // package: severity
  readonly others: number
}

const GRAVE = new Set(['high', 'critical'])

export function readAdvisories(output: string): Advisories {
  const answer = parse(output)
  const found = answer?.vulnerabilities
  if (!answer?.metadata || !found) return { isAnswered: false, grave: [], others: 0 }
  const all = Object.entries(found)
  const grave = all
    .filter(([, { severity }]) => GRAVE.has(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`)
  return { isAnswered: true, grave, others: all.length - grave.length }
}

interface Answer {
  readonly metadata?: object
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>
}

function parse(output: string): Answer | null {
  try {
    return JSON.parse(output) as Answer | null
  } catch {
    return null
  }
}
