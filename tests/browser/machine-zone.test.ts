/** The zone on the back of a card in 24 scans and photographs: every check digit right, nothing found where none is. */
import { beforeAll, expect, test } from 'vitest'
import { familyA, familyB, familyC } from '../../scripts/samples/family.ts'
import { classify } from '../../domain/document/classify.ts'
import { extract } from '../../domain/document/extract.ts'
import { gradeOf } from '../../domain/document/grade.ts'
import { zoneChecks } from '../../domain/identity/zone-checks.ts'
import { toGrey } from '../../workers/imaging/grey.ts'
import { readZone } from '../../workers/imaging/machine-zone/read-zone.ts'
import { cardZone, drawBack, drawPassport, loadOcrB, passportZone } from '../support/shots/card-back.ts'
import { people } from '../support/shots/card-front.ts'
import { shoot } from '../support/shots/shot.ts'
import { toPage } from '../support/shots/to-page.ts'
import { zoneShots } from '../support/shots/zone-shots.ts'
import { loadBytes, startWorkers } from './paper-workers.ts'

beforeAll(loadOcrB)

test.each(zoneShots.map((shot, at) => [shot.name, shot, people[at % people.length]!] as const))(
  '%s',
  async (_, shot, person) => {
    const page = await toPage(await shoot(drawBack(2000, person, shot), shot))
    const zone = readZone(toGrey(page.data, page.width, page.height))
    // Two lines are vouched for by check digits; the name is not, and a person looks at it.
    expect(zone?.lines.slice(0, 2)).toEqual(cardZone(person).slice(0, 2))
    expect(zoneChecks(zone!.lines)).toBe(5)
  },
)

test.each([90, 180, 270])('laid down turned by %i°, its box where it lies', async (degrees) => {
  const person = people[3]!
  const shot = { frame: [1600, 1200] as const, cardWidth: 1050, degrees, noise: 3 }
  const page = await toPage(await shoot(drawBack(2000, person), shot))
  const zone = readZone(toGrey(page.data, page.width, page.height))
  expect(zone?.lines).toEqual(cardZone(person))
  const [left, top, right, bottom] = zone!.box
  // The zone fills the width of the card and lies in its lower half.
  const [across, down] = [right - left, bottom - top]
  expect(Math.max(across, down) / Math.min(across, down)).toBeGreaterThan(4)
  const [x, y] = [(left + right) / 2 - 800, (top + bottom) / 2 - 600]
  expect([x > 50, x < -50, y > 50, y < -50]).toEqual(
    { 90: [false, true, false, false], 180: [false, false, false, true], 270: [true, false, false, false] }[
      degrees
    ],
  )
})

test.each([980, 1400])('the two lines of a passport %i px wide', async (cardWidth) => {
  const person = people[1]!
  const drawn = drawPassport(2000, person, 'C1234567')
  const page = await toPage(await shoot(drawn, { frame: [1600, 1200], cardWidth, degrees: 1, noise: 3 }))
  const zone = readZone(toGrey(page.data, page.width, page.height))
  expect(zone?.lines).toEqual(passportZone(person, 'C1234567'))
})

test.each(['giay-chung-sinh.jpg', 'giay-chung-nhan-ket-hon.jpg', 'can-cuoc-me.jpg'])(
  'no zone is found on %s',
  async (file) => {
    const page = await toPage(new Blob([(await loadBytes(`/samples/${file}`)).slice()]))
    expect(readZone(toGrey(page.data, page.width, page.height))).toBeNull()
  },
)

test('from the picture to the fields through the worker: sure but for the name', async () => {
  const workers = startWorkers()
  for (const person of [familyA.mother, familyB.father, familyC.mother]) {
    const picture = await shoot(drawBack(2000, person), {
      ...zoneShots[3]!,
      frame: [1250, 850],
      cardWidth: 1011,
    })
    const bytes = new Uint8Array(await picture.arrayBuffer())
    const prepared = await workers.imaging.prepare({ bytes, turn: 0 })
    if (!prepared.ok) throw new Error(prepared.problem.code)
    const { width, height, machineZone = null } = prepared.value
    const page = { width, height, text: '', confidence: 0.5, words: [], codes: [], machineZone }
    expect(classify(page)).toBe('id-card')
    const fields = extract('id-card', page).fields
    const graded = (name: string) => {
      const field = fields.find((each) => each.name === name)
      return [field?.value, field && gradeOf(field.confidence)]
    }
    expect(graded('number')).toEqual([person.idNumber, 'sure'])
    expect(graded('birthDate')).toEqual([person.birthDate, 'sure'])
    expect(graded('sex')).toEqual([person.sex, 'sure'])
    expect(graded('expiresOn')).toEqual([person.cardExpiresOn, 'sure'])
    expect(graded('name')[1]).toBe('check')
  }
  workers.end()
})
