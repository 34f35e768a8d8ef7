/**
 * Which records a second person checks. Drawn by the records' own ids, so the same on every device and not for anybody
 * to choose: neither who keeps a record nor who checks it can tell beforehand, or avoid, which will be looked at.
 */
import type { KeptRecord, RegisterState } from './register.ts'

/** One in ten, five at least. The ministry's guideline leaves the size of the sample to the archive: to be confirmed. */
export const SAMPLE_SHARE = 0.1
export const SAMPLE_LEAST = 5

export function sampleSize(records: number): number {
  return Math.min(records, Math.max(SAMPLE_LEAST, Math.ceil(records * SAMPLE_SHARE)))
}

/** Those with the lowest lots; a record kept anew draws a new lot. Sorted by lot. */
export function drawSample(register: RegisterState): KeptRecord[] {
  const records = Object.values(register.records)
  return records
    .map((record) => ({ record, lot: lotOf(`${record.id}/${record.version}`) }))
    .sort((a, b) => a.lot - b.lot || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, sampleSize(records.length))
    .map(({ record }) => record)
}

/** FNV-1a, 32 bits, mixed once more: ids made in the same millisecond differ in their last letters only. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
