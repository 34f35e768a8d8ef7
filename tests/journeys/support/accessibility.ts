/**
 * What a screen must not have: an axe violation, or a contrast axe could not judge on an input. White text on a white
 * search box was once filed only under "incomplete".
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export interface Obstacle {
  readonly rule: string
  readonly where: string
  readonly why: string
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const INPUT = /^<(?:input|select|textarea|button)\b/

export async function findObstacles(page: Page): Promise<Obstacle[]> {
  // Once a page: sending axe again took four fifths of every look.
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  // Legacy mode: no second page for every look; we have no frames that would need one.
  const { violations, incomplete } = await new AxeBuilder({
    page,
    ...(isThere ? { axeSource: 'void 0' } : {}),
  })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .withTags(STANDARDS)
    .setLegacyMode()
    .analyze()
  const unjudged = incomplete
    .filter((each) => each.id === 'color-contrast')
    .map((each) => ({ ...each, nodes: each.nodes.filter((node) => INPUT.test(node.html)) }))
  return [...violations, ...unjudged].flatMap((each) =>
    each.nodes.map((node) => ({
      rule: each.id,
      where: node.target.join(' '),
      why: node.failureSummary ?? each.help,
    })),
  )
}
