/** A finding: what the inspector saw, what the unit answers, and that it is closed. Only ever added to. */
import { ok, refuse, type Result } from '../base/result.ts'

export const FINDING_STEPS = ['raised', 'answered', 'returned', 'closed'] as const
export type FindingStep = (typeof FINDING_STEPS)[number]

export interface FindingEntry {
  readonly step: FindingStep
  readonly by: string
  readonly at: string
  readonly text: string
}

export interface Finding {
  readonly id: string
  readonly dossier: string | null
  readonly sample: string | null
  readonly entries: readonly FindingEntry[] // the first one raised it
}

const following: Readonly<Record<FindingStep, readonly FindingStep[]>> = {
  raised: ['answered', 'closed'],
  answered: ['returned', 'closed'],
  returned: ['answered', 'closed'],
  closed: [],
}

export function stepOf({ entries }: Pick<Finding, 'entries'>): FindingStep {
  return entries.at(-1)?.step ?? 'raised'
}

/** The unit answers; everything else is the inspector's. */
export function sideOf(step: FindingStep): 'unit' | 'inspector' {
  return step === 'answered' ? 'unit' : 'inspector'
}

export function stepsAfter(finding: Pick<Finding, 'entries'>, side: 'unit' | 'inspector'): FindingStep[] {
  return following[stepOf(finding)].filter((step) => sideOf(step) === side)
}

/** `inspection.finding.step` {step}, `inspection.finding.text`. */
export function checkStep(
  finding: Pick<Finding, 'entries'>,
  next: FindingStep,
  text: string,
): Result<string> {
  const present = stepOf(finding)
  if (!following[present].includes(next)) return refuse('inspection.finding.step', { step: present })
  return text.trim() === '' ? refuse('inspection.finding.text') : ok(text.trim())
}
