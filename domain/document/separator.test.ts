import { expect, test } from 'vitest'
import { formatSeparator, parseSeparator, type Separator } from './separator.ts'

test.each<[string, Separator]>([
  ['MC1|S|1.001193|giay-chung-sinh|3', { procedure: '1.001193', component: 'giay-chung-sinh', dossier: 3 }],
  ['MC1|S|||12', { procedure: null, component: null, dossier: 12 }],
])('%s is written and read', (text, separator) => {
  expect(formatSeparator(separator)).toBe(text)
  expect(parseSeparator(`${text}\n`)).toEqual(separator)
})

test.each(['', 'MC2|S|||1', 'MC1|S|||0', 'MC1|S||1', 'MC1|R|1.001193|x|1', 'MC1|S|a b||1', '038123|x|y'])(
  'no separator: %j',
  (text) => expect(parseSeparator(text)).toBeNull(),
)
