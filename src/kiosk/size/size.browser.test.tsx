import '../../ui/styles/index.css'
import './size.css'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ui } from '../../i18n/vi/ui.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { UiWordsProvider } from '../../ui/words.ts'
import { Tile } from '../parts/Tile.tsx'
import { showCalibration } from './apply-calibration.ts'
import { CAPITAL_EM, capitalHeightMm, pxPerMmOf, UNCALIBRATED } from './calibration.ts'

const root = document.createElement('div')
beforeEach(() => {
  document.documentElement.dataset['mode'] = 'kiosk'
  document.body.append(root)
})
afterEach(() => {
  render(null, root)
  root.remove()
  delete document.documentElement.dataset['mode']
  showCalibration(UNCALIBRATED)
})

/** Height of a capital as the browser draws it, with all its points. */
async function capitalPx(of: Element): Promise<number> {
  const { fontSize, fontFamily, fontWeight } = getComputedStyle(of)
  // Only the shipped face: the system's stand-in need not be there.
  await document.fonts.load(`${fontWeight} ${fontSize} "Source Sans 3"`, 'H')
  const context = document.createElement('canvas').getContext('2d')!
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  return context.measureText('H').actualBoundingBoxAscent
}

test.each([
  ['a 21-inch panel', 324, 500],
  ['a tablet of 10 inches, near', 507, 400],
  ['a coarse 32-inch screen, from afar', 205, 800],
])('on %s targets are 16 mm, gaps 8 mm and capitals 0.7°', async (_, cardPx, distanceMm) => {
  const pxPerMm = pxPerMmOf(cardPx)
  showCalibration({ pxPerMm, distanceMm })
  render(
    <UiWordsProvider value={ui}>
      <div style={{ display: 'grid', justifyContent: 'start', gap: 'var(--gap-2)' }}>
        <Button>Ẫ</Button>
        <Tile title="Ẫ" hint="ỹ" onPress={() => {}} />
      </div>
    </UiWordsProvider>,
    root,
  )
  const [button, tile] = [...root.querySelectorAll('button')].map((each) => each.getBoundingClientRect())
  expect(button!.height / pxPerMm).toBeGreaterThanOrEqual(16)
  expect(tile!.height / pxPerMm).toBeGreaterThanOrEqual(16)
  expect((tile!.top - button!.bottom) / pxPerMm).toBeGreaterThanOrEqual(8 - 0.01)
  const wanted = capitalHeightMm(distanceMm) * pxPerMm
  for (const text of root.querySelectorAll('button span span, button > span')) {
    const drawn = await capitalPx(text)
    expect(drawn).toBeGreaterThanOrEqual(wanted - 1)
    expect(drawn).toBeLessThan(wanted * 1.6)
  }
})

test('a capital of the screen’s letters is as high as the calculation takes it to be', async () => {
  await document.fonts.load('500 1000px "Source Sans 3"', 'H')
  const context = document.createElement('canvas').getContext('2d')!
  context.font = '500 1000px "Source Sans 3"'
  expect(context.measureText('H').actualBoundingBoxAscent / 1000).toBeCloseTo(CAPITAL_EM, 2)
})
