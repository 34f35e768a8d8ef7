/** Imaging and reading without pixels: what a page is follows from the text its bytes spell. */
import { ok, refuse } from '../../domain/base/result.ts'
import type { PreparedPage } from '../../workers/imaging/api.ts'
import type { PaperPorts } from '../../src/bridge/read-paper.ts'
import { pageOf } from './read-page.ts'

/** `blank`, `upside-down …`, `broken`, or the printed lines of a paper, parted by `/`. */
export function pictureOf(text: string): {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
} {
  return { name: text.slice(0, 12), bytes: async () => new TextEncoder().encode(text) }
}

export interface FakePaperWorkers {
  readonly ports: PaperPorts
  readonly prepared: { count: number }
  /** While set, no page is read to its end. */
  hold(): void
  release(): void
}

export function fakePaperWorkers(): FakePaperWorkers {
  const prepared = { count: 0 }
  let held: Promise<void> | null = null
  let letGo = () => {}
  return {
    prepared,
    hold() {
      held = new Promise((resolve) => (letGo = resolve))
    },
    release() {
      held = null
      letGo()
    },
    ports: {
      imaging: {
        prepare: async ({ bytes, turn, crop = 'auto', look = 'colour' }) => {
          const text = new TextDecoder().decode(bytes)
          if (text === 'broken') return refuse('imaging.decode-failed')
          prepared.count += 1
          const cut = `${text}|${turn}|${JSON.stringify(crop)}|${look}`
          const page: PreparedPage = {
            archive: new TextEncoder().encode(cut),
            archiveMime: 'image/jpeg',
            width: 1654,
            height: 2339,
            reading: new TextEncoder().encode(cut),
            readingScale: 1,
            thumbnail: new Uint8Array([1]),
            codes: text.startsWith('MC1|') ? [{ text: text.split('/')[0]!, box: [0, 0, 9, 9] }] : [],
            timings: {},
            isBlank: text === 'blank',
            turned: 0,
            sourceSize: { width: 1654, height: 2339 },
            sheet: { verdict: 'whole', corners: null, confidence: 1 },
            quality: { faults: [], sharpness: 1, glareShare: 0, skewDeg: 0, dpi: 200 },
            likeness: '0'.repeat(16), // so plain that nothing is like it
            machineZone: null,
          }
          return ok(page)
        },
      },
      ocr: {
        read: async ({ page }) => {
          await held
          const [text = '', turn] = new TextDecoder().decode(page).split('|')
          const isUpsideDown = text.startsWith('upside-down ') && turn === '0'
          const lines = text.replace('upside-down ', '').split('/')
          return ok(pageOf(isUpsideDown ? ['qeɐ'] : lines, { confidence: isUpsideDown ? 0.3 : 0.95 }))
        },
        upright: async () => ok({ turn: 2 as const, margin: 0.5 }),
      },
    },
  }
}
