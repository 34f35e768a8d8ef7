import { expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { mustAttend, needsAttachments, publishedChannels } from './how-to-file.ts'
import type { Procedure } from './procedure.ts'

const { procedures } = realLaw()
const of = (code: string) => procedures.get(code)?.procedure as Procedure

test.each([
  ['1.001193', ['direct', 'postal', 'online'], false, false], // birth: notice and card may be found in data
  ['2.000815', ['direct'], true, null], // copies are certified before the original
  ['1.003622', [], false, null], // known by name only: nothing is said of it
])('%s: channels %j, in person %s, attachments %s (C06, C07)', (code, channels, inPerson, attachments) => {
  expect(publishedChannels(of(code))).toEqual(channels)
  expect(mustAttend(of(code))).toBe(inPerson)
  expect(needsAttachments(of(code))).toBe(attachments)
})

test('a paper no data replaces has to be attached, one that depends on the case does not count', () => {
  const birth = of('1.001193')
  const [first, ...others] = birth.components.filter(({ id }) => id === 'birth-notice')
  const bare = { ...birth, components: [{ ...first!, data: [] }, ...others] }
  expect(needsAttachments(bare)).toBe(true)
  expect(needsAttachments({ ...bare, components: [{ ...first!, data: [], need: 'conditional' }] })).toBe(
    false,
  )
})
