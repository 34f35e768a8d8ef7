/** The 24 pictures of a card's back and pages without a zone, each read three times by the shipped reader. */
import { zoneChecks } from '../../domain/identity/zone-checks.ts'
import { cardZone, drawBack, loadOcrB } from '../../tests/support/shots/card-back.ts'
import { people } from '../../tests/support/shots/card-front.ts'
import { shoot } from '../../tests/support/shots/shot.ts'
import { toPage } from '../../tests/support/shots/to-page.ts'
import { zoneShots } from '../../tests/support/shots/zone-shots.ts'
import { toGrey, type GreyImage } from '../../workers/imaging/grey.ts'
import { readZone } from '../../workers/imaging/machine-zone/read-zone.ts'

const TRIALS = 3

export interface ZoneOutcome {
  readonly name: string
  readonly valid: boolean // all five check digits
  readonly wrongLetters: number // of 90
  readonly ms: number // median
}

function timed(image: GreyImage) {
  const times: number[] = []
  let zone: ReturnType<typeof readZone> = null
  for (let trial = 0; trial < TRIALS; trial++) {
    const from = performance.now()
    zone = readZone(image)
    times.push(performance.now() - from)
  }
  return { zone, ms: times.sort((a, b) => a - b)[Math.floor(TRIALS / 2)]! }
}

export async function readAllZones(): Promise<ZoneOutcome[]> {
  await loadOcrB()
  const outcomes: ZoneOutcome[] = []
  for (const [at, shot] of zoneShots.entries()) {
    const person = people[at % people.length]!
    const { data, width, height } = await toPage(await shoot(drawBack(2000, person, shot), shot))
    const { zone, ms } = timed(toGrey(data, width, height))
    const truth = cardZone(person).join('')
    const read = zone?.lines.join('') ?? ''
    outcomes.push({
      name: shot.name,
      valid: zone !== null && zoneChecks(zone.lines) === 5 && read.slice(0, 60) === truth.slice(0, 60),
      wrongLetters: [...truth].filter((letter, i) => letter !== read[i]).length,
      ms,
    })
  }
  return outcomes
}

/** ms to see that a page of print, 200 dpi, has no zone. `jpeg`: base64. */
export async function timeWithoutZone(jpeg: string): Promise<number> {
  const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0))
  const { data, width, height } = await toPage(new Blob([bytes]))
  const { zone, ms } = timed(toGrey(data, width, height))
  if (zone !== null) throw new Error('a zone was found where there is none')
  return ms
}
