/** What a scanner says of itself (eSCL ScannerStatus), and which of our problems that is. */
import type { Problem } from '../../../domain/base/result.ts'
import { below, firstText, readXml } from './xml.ts'

export interface ScannerStatus {
  readonly state: string // Idle, Processing, Testing, Stopped, Down
  readonly feeder: string | null // ScannerAdfLoaded …; null: it does not say
  readonly reasons: readonly string[] // of the job asked about
}

/** Null when it is no status at all. */
export function readStatus(source: string, job?: string): ScannerStatus | null {
  const root = readXml(source)
  if (root?.name !== 'ScannerStatus') return null
  const info = below(root, 'JobInfo').find(
    (one) => job !== undefined && firstText(one, 'JobUri')?.split('/').at(-1) === job,
  )
  return {
    state: root.children.find((child) => child.name === 'State')?.text ?? '',
    feeder: firstText(root, 'AdfState') ?? null,
    reasons: info ? below(info, 'JobStateReason').map((reason) => reason.text) : [],
  }
}

/** null: it does not say. */
export function isFeederLoaded({ feeder }: ScannerStatus): boolean | null {
  if (feeder === null) return null
  return feeder !== 'ScannerAdfEmpty'
}

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/jam/i, 'scanner.paper.jam'],
  [/hatchopen|coveropen|dooropen/i, 'scanner.cover.open'],
  [/mispick|multipick|misfeed|overloaded|inputtrayfailed|pagetoo/i, 'scanner.paper.several'],
  [/adfempty|feederempty|mediaempty|inputtrayempty|nopaper/i, 'scanner.paper.empty'],
  [/cancel|abortedbyuser/i, 'scanner.stopped'],
  [/devicebusy|^busy/i, 'scanner.busy'],
  [/deviceoffline/i, 'scanner.unreachable'],
]

/** The cause in the scanner's own words: a state of the feeder, a reason of the job, the name of NAPS2's exception. */
export function findCause(words: readonly string[]): Problem | null {
  for (const [pattern, code] of CAUSES) if (words.some((word) => pattern.test(word))) return { code }
  return null
}
