import { afterEach, expect, test } from 'vitest'
import { closeDesk, openDesk } from '../../tests/support/desk-session.ts'
import type { FileRef } from '../../domain/dossier/events.ts'
import { nothingRead, type PaperFacts } from '../../domain/repository/paper-facts.ts'
import { sealValue } from './sealing.ts'
import { readingAddress } from './addresses.ts'
import { findReusable } from './reusable.ts'

afterEach(closeDesk)

const MOTHER = '038196001234'
const file = (sign: string): FileRef => ({
  sha256: sign.repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind: 'marital-status',
  pages: 1,
})

async function desk() {
  const session = await openDesk()
  const receive = async (sign: string, facts: Partial<PaperFacts>, receivedAt: string) => {
    const paper = { ...nothingRead, ...facts }
    const reading = { page: null, thumbnail: '', width: 1, height: 1, paper }
    const sealed = await sealValue(session.ctx.vault, readingAddress(file(sign).sha256), reading)
    if (!sealed.ok) throw new Error(sealed.problem.code)
    await session.ctx.db.readings.put({ ...sealed.value, sha256: file(sign).sha256 })
    return await session.receive({
      code: `code-${sign}`,
      receivedAt,
      applicant: { name: 'Lò Thị Mẩy', idNumber: MOTHER },
      components: [{ component: 'x', proof: { by: 'files', files: [file(sign)] } }],
    })
  }
  const find = (idNumber = MOTHER) => findReusable(session.ctx, { idNumber, kind: 'marital-status' })
  return { ...session, receiveWith: receive, find }
}

test('what holds comes first with its end and how often it served; what does not, with its reason', async () => {
  const { receiveWith, find, receive } = await desk()
  await receiveWith('a', { owners: [MOTHER], number: '11', issuedOn: '2026-01-05' }, '2026-01-06T08:00')
  await receiveWith('b', { owners: [MOTHER], number: '12', issuedOn: '2026-10-01' }, '2026-10-02T08:00')
  await receiveWith(
    'c',
    { owners: ['038094005678'], number: '13', issuedOn: '2026-10-01' },
    '2026-10-03T08:00',
  )
  await receive({
    code: 'again',
    receivedAt: '2026-11-01T08:00',
    components: [
      { component: 'x', proof: { by: 'reuse', files: [file('b')], from: 'code-b', consent: true } },
    ],
  })
  const found = await find()
  expect(found.map(({ number, problem }) => [number, problem?.code])).toEqual([
    ['12', undefined],
    ['11', 'repository.paper.expired'],
  ])
  expect(found[0]).toMatchObject({ code: 'code-b', uses: 2, validity: { until: '2027-04-01' } })
})

test('an older one gives way to a newer; a name or a paper without a kind finds nothing', async () => {
  const { ctx, receiveWith, find } = await desk()
  await receiveWith('a', { owners: [MOTHER], issuedOn: '2026-09-05' }, '2026-09-06T08:00')
  await receiveWith('b', { owners: [MOTHER], issuedOn: '2026-10-01' }, '2026-10-02T08:00')
  expect((await find()).map(({ problem }) => problem?.code)).toEqual([undefined, 'repository.paper.replaced'])
  expect(await find('')).toEqual([])
  expect(await findReusable(ctx, { idNumber: MOTHER, kind: null })).toEqual([])
})
