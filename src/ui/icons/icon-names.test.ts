import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconNames } from './icon-names.ts'

test('the committed sprite holds exactly the named icons', () => {
  const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8')
  const ids = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1])
  expect(ids).toEqual([...iconNames])
  expect(sprite).not.toMatch(/<script|href=|on[a-z]+=/)
})
