/** The code of a citizen card in 28 pictures that cameras and scanners take of it: every one is read. */
import { expect, test } from 'vitest'
import { cardCode } from '../../scripts/samples/family.ts'
import { readCodes } from '../../workers/imaging/codes.ts'
import { codeShots } from '../support/shots/code-shots.ts'
import { drawFront, people } from '../support/shots/card-front.ts'
import { shoot } from '../support/shots/shot.ts'
import { loadBytes, startWorkers } from './paper-workers.ts'

const asItLies = (x: number, y: number) => [x, y] as const

test.each(codeShots.map((shot, at) => [shot.name, shot, people[at % people.length]!] as const))(
  '%s',
  async (_, shot, person) => {
    const picture = await createImageBitmap(await shoot(drawFront(2000, person), shot))
    const found = await readCodes(picture, asItLies)
    expect(found.map((code) => code.text)).toEqual([cardCode(person).normalize('NFC')])
  },
)

test('a page of print with a seal has no code', async () => {
  const bytes = await loadBytes('/samples/giay-chung-nhan-ket-hon.jpg')
  expect(await readCodes(await createImageBitmap(new Blob([bytes.slice()])), asItLies)).toEqual([])
})

test('a small card far away: read by the worker from the picture as taken, the box on the page that is kept', async () => {
  const workers = startWorkers()
  const shot = { frame: [4000, 3000] as const, cardWidth: 600, degrees: 2 }
  const bytes = new Uint8Array(await (await shoot(drawFront(2000, people[0]!), shot)).arrayBuffer())
  const result = await workers.imaging.prepare({ bytes, turn: 0, crop: 'whole' })
  workers.end()
  if (!result.ok) throw new Error(result.problem.code)
  const { codes, width, height } = result.value
  expect(codes.map((code) => code.text)).toEqual([cardCode(people[0]!).normalize('NFC')])
  const [left, top, right, bottom] = codes[0]!.box.map((at, i) => at / (i % 2 === 0 ? width : height))
  // The code sits at the card's upper right, the card in the middle of the frame.
  for (const [at, near] of [
    [left, 0.546],
    [right, 0.57],
    [top, 0.447],
    [bottom, 0.479],
  ] as const)
    expect(Math.abs(at! - near)).toBeLessThan(0.02)
})
