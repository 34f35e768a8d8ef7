/**
 * True size on any screen: somebody holds an ID card against it and makes a frame as large. Everything a resident touches
 * or reads follows from that and from how far away they stand.
 */

/** ID-1 of ISO/IEC 7810: every ID and bank card. */
export const CARD_WIDTH_MM = 85.6
export const CARD_HEIGHT_MM = 53.98

export interface Calibration {
  readonly pxPerMm: number
  readonly distanceMm: number // eyes to screen
}

/** CSS defines 96 px as 25.4 mm; no kiosk keeps to it, which is why there is a frame. */
export const UNCALIBRATED: Calibration = { pxPerMm: 96 / 25.4, distanceMm: 500 }

/** From telephones held sideways to 4K panels; outside it somebody measured something else. */
const LEAST_PX_PER_MM = 1.5
const MOST_PX_PER_MM = 16
export const DISTANCES_MM = [400, 500, 600, 700, 800] as const

export function pxPerMmOf(cardWidthPx: number): number {
  return Math.min(MOST_PX_PER_MM, Math.max(LEAST_PX_PER_MM, cardWidthPx / CARD_WIDTH_MM))
}

export function cardWidthPx(pxPerMm: number): number {
  return pxPerMm * CARD_WIDTH_MM
}

const TARGET_MM = 16
const GAP_MM = 8
/** Capitals seen under a smaller angle are not read by older eyes (EN 301 549, 5.1.4). */
const CAPITAL_DEGREES = 0.7
/** Height of an H in Source Sans 3, in ems; a browser test measures it. */
export const CAPITAL_EM = 0.66

export interface Sizes {
  readonly mmPx: number
  readonly targetPx: number
  readonly gapPx: number
  readonly textPx: number // of ordinary text; no text of a kiosk is smaller
}

export function sizesFor({ pxPerMm, distanceMm }: Calibration): Sizes {
  const capitalMm = capitalHeightMm(distanceMm)
  return {
    mmPx: pxPerMm,
    targetPx: Math.ceil(TARGET_MM * pxPerMm),
    gapPx: Math.ceil(GAP_MM * pxPerMm),
    textPx: Math.ceil((capitalMm * pxPerMm) / CAPITAL_EM),
  }
}

/** 6.1 mm at 50 cm. */
export function capitalHeightMm(distanceMm: number): number {
  return 2 * distanceMm * Math.tan((CAPITAL_DEGREES / 2 / 180) * Math.PI)
}

/** Set on <html>: `src/kiosk/size/size.css` builds on them. */
export function sizeVariables(sizes: Sizes): Readonly<Record<string, string>> {
  return {
    '--mm': `${sizes.mmPx}px`,
    '--target': `${sizes.targetPx}px`,
    '--target-gap': `${sizes.gapPx}px`,
    '--base': `${sizes.textPx}px`,
  }
}

/** Another version may have kept it: what is not understood is uncalibrated. */
export function tidyCalibration(found: unknown): Calibration | null {
  const { pxPerMm, distanceMm } = (found ?? {}) as Partial<Calibration>
  if (typeof pxPerMm !== 'number' || typeof distanceMm !== 'number') return null
  const isSound =
    pxPerMm >= LEAST_PX_PER_MM && pxPerMm <= MOST_PX_PER_MM && distanceMm >= 300 && distanceMm <= 1500
  return isSound ? { pxPerMm, distanceMm } : null
}
