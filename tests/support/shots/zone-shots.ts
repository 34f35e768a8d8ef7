/** The 24 pictures of a card's back its zone is read from: scans of 200–300 dpi, photographs of 2–12 MP, every harm. */
import type { BackLook } from './card-back.ts'
import type { ShotRules } from './shot.ts'

/** Width of a card at so many dots per inch. */
const card = (dpi: number) => Math.round((85.6 / 25.4) * dpi)
const scan = (dpi: number) => ({
  frame: [Math.round(card(dpi) * 1.12), Math.round(card(dpi) * 0.75)] as const,
  cardWidth: card(dpi),
  table: '#fbfbf8',
  noise: 2,
})
const A4_200 = [1654, 2339] as const
const MP2 = [1600, 1200] as const
const MP5 = [2592, 1944] as const
const MP12 = [4000, 3000] as const

export const zoneShots: readonly (ShotRules & BackLook & { readonly name: string })[] = [
  { name: 'scan 300 dpi', ...scan(300) },
  { name: 'scan 250 dpi', ...scan(250) },
  { name: 'scan 200 dpi', ...scan(200) },
  { name: 'scan 300 dpi, skew 1.5°', ...scan(300), degrees: 1.5 },
  { name: 'scan 200 dpi, skew −3°', ...scan(200), degrees: -3 },
  { name: 'scan 250 dpi, skew 4°', ...scan(250), degrees: 4 },
  { name: 'scan 200 dpi, blur', ...scan(200), blur: 1 },
  { name: 'scan 300 dpi, blur', ...scan(300), blur: 1.8 },
  { name: 'scan 300 dpi, JPEG 25', ...scan(300), jpeg: 0.25 },
  { name: 'scan 200 dpi, JPEG 30', ...scan(200), jpeg: 0.3 },
  { name: 'scan 300 dpi, deep waves', ...scan(300), pale: 1 },
  { name: 'scan 200 dpi, deep waves, pale ink', ...scan(200), pale: 0.8, ink: '#6d6d74' },
  { name: 'scan 300 dpi, fat letters', ...scan(300), stroke: 1.6, degrees: 0.7 },
  { name: 'scan 300 dpi, noise', ...scan(300), noise: 18 },
  {
    name: 'copied on A4, 200 dpi',
    frame: A4_200,
    cardWidth: card(200),
    table: '#fff',
    contrast: 1.4,
    noise: 3,
  },
  { name: 'photo 2 MP', frame: MP2, cardWidth: 1300, degrees: 1, noise: 4 },
  { name: 'photo 2 MP, shaken', frame: MP2, cardWidth: 1250, motion: 3, noise: 3 },
  { name: 'photo 2 MP, far', frame: MP2, cardWidth: 760, noise: 3 },
  { name: 'photo 5 MP, shadow', frame: MP5, cardWidth: 2000, shadow: 0.6, noise: 6, degrees: -2 },
  { name: 'photo 5 MP, glare', frame: MP5, cardWidth: 2100, glare: [0.1, 0.2, 0.3], noise: 4 },
  { name: 'photo 5 MP, dark', frame: MP5, cardWidth: 1800, light: 0.25, noise: 4 },
  { name: 'photo 12 MP', frame: MP12, cardWidth: 3200, degrees: 2.5, noise: 5 },
  { name: 'photo 12 MP, blurred, deep waves', frame: MP12, cardWidth: 2800, blur: 4, noise: 5, pale: 0.6 },
  { name: 'photo 12 MP, far, JPEG 40', frame: MP12, cardWidth: 1700, jpeg: 0.4, degrees: -1.2, noise: 5 },
]
