/** The 28 pictures of a card's code, each read five times by the shipped reader. */
import { cardCode } from '../../scripts/samples/family.ts'
import { codeShots } from '../../tests/support/shots/code-shots.ts'
import { drawFront, people } from '../../tests/support/shots/card-front.ts'
import { shoot } from '../../tests/support/shots/shot.ts'
import { readCodes } from '../../workers/imaging/codes.ts'

const TRIALS = 5

export interface CodeOutcome {
  readonly name: string
  readonly right: boolean
  readonly megapixels: number
  readonly ms: number // median
}

export async function readAllCodes(): Promise<CodeOutcome[]> {
  const outcomes: CodeOutcome[] = []
  for (const [at, shot] of codeShots.entries()) {
    const person = people[at % people.length]!
    const picture = await createImageBitmap(await shoot(drawFront(2000, person), shot))
    const times: number[] = []
    let right = true
    for (let trial = 0; trial < TRIALS; trial++) {
      const from = performance.now()
      const found = await readCodes(picture, (x, y) => [x, y])
      times.push(performance.now() - from)
      right &&= found.length === 1 && found[0]!.text === cardCode(person).normalize('NFC')
    }
    const ms = times.sort((a, b) => a - b)[Math.floor(TRIALS / 2)]!
    outcomes.push({ name: shot.name, right, megapixels: (shot.frame[0] * shot.frame[1]) / 1e6, ms })
    picture.close()
  }
  return outcomes
}
