/** The policies of a kiosk, held against what a real browser says it knows: a name with a slip in it does nothing, silently. */
import { kioskPolicies } from '../../domain/station/browser-policies.ts'
import { expect, test } from './support/counter.ts'

// Nothing of ours runs here: a browser alone answers.
test('every policy for Chrome is one this browser knows', async ({ browserAtCounter }) => {
  const page = await browserAtCounter.open()
  await page.goto('chrome://policy')
  const names = page.locator('policy-row .name')
  await expect.poll(() => names.count()).toBeGreaterThan(300)
  const known = new Set((await names.allTextContents()).map((name) => name.trim()))
  const unknown = Object.keys(kioskPolicies('chrome', 'https://motcua.xa:8081')).filter(
    (name) => !known.has(name),
  )
  expect(unknown).toEqual([])
})
