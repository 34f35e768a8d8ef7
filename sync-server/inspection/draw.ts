/** Chance chooses at the home server: nobody can try seeds until they like one, and every draw is kept. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import {
  drawSample,
  frameOf,
  MOST_DRAWN,
  unitOf,
  type SampleTerms,
  type Stratum,
  type Unit,
} from '../../domain/inspection/sample.ts'
import { frameText, type Sample, type WholeSample } from '../../domain/inspection/wire.ts'
import { sha256Hex } from '../sha256.ts'
import type { InspectionStore, StoredSample } from '../store/port.ts'

const PAGE = 500

export interface Drawing {
  readonly commune: string
  readonly officer: string
  readonly at: string
  readonly wall: string
  readonly terms: SampleTerms
}

/** `inspection.sample.terms`, `inspection.sample.empty`. */
export async function drawAndKeep(store: InspectionStore, drawing: Drawing): Promise<Result<StoredSample>> {
  const { commune, officer, at, wall, terms } = drawing
  if (terms.size < 1 || terms.size > MOST_DRAWN || terms.atLeast > MOST_DRAWN || terms.from > terms.until)
    return refuse('inspection.sample.terms', { most: MOST_DRAWN })
  const frame = frameOf(await unitsOf(store, commune, wall), terms)
  if (frame.length === 0) return refuse('inspection.sample.empty')
  const seed = randomBytes(16).toString('hex')
  const strata = drawSample(frame, terms, rankBy(seed))
  const sample = { id: randomUUID(), officer, at, seed, terms, frame: frameText(frame), strata }
  await store.addSample(commune, sample)
  return ok(sample)
}

async function unitsOf(store: InspectionStore, commune: string, wall: string): Promise<Unit[]> {
  const units: Unit[] = []
  let after = ''
  for (;;) {
    const page = await store.dossiersAfter(commune, after, PAGE)
    units.push(...page.flatMap((state) => unitOf(state, wall) ?? []))
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return units
    after = last.id
  }
}

/** What anybody can do with `sha256sum`. */
export function rankBy(seed: string): (id: string) => string {
  return (id) => createHash('sha256').update(`${seed}|${id}`).digest('hex')
}

/** From the list that was kept, as if for the first time. */
export function drawAgain({ seed, terms, frame }: StoredSample): Stratum[] {
  return drawSample(frameIn(frame), terms, rankBy(seed))
}

export function toSample({ id, officer, at, seed, terms, frame, strata }: StoredSample): Sample {
  const frameSize = strata.reduce((sum, one) => sum + one.units, 0)
  return { id, by: officer, at, seed, terms, frameSize, frameSha256: sha256Hex(frame), strata }
}

export function toWhole(sample: StoredSample): WholeSample {
  const isSame = JSON.stringify(drawAgain(sample)) === JSON.stringify(sample.strata)
  return { ...toSample(sample), frame: frameIn(sample.frame), isSame }
}

type Listed = [string, string, string, string, string, Unit['turn']]

function frameIn(text: string): Unit[] {
  return (JSON.parse(text) as Listed[]).map(([id, code, on, procedure, officer, turn]) => {
    return { id, code, on, procedure, officer, turn }
  })
}
