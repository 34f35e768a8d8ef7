/** The 28 pictures of a card's code the reader is held against (widths 2000 … 420 px and every kind of harm). */
import type { ShotRules } from './shot.ts'

const HD = [1920, 1080] as const
const PHOTO = [4000, 3000] as const

export const codeShots: readonly (ShotRules & { readonly name: string })[] = [
  { name: 'width 2000', frame: PHOTO, cardWidth: 2000 },
  { name: 'width 1400', frame: PHOTO, cardWidth: 1400 },
  { name: 'width 1000', frame: HD, cardWidth: 1000 },
  { name: 'width 700', frame: HD, cardWidth: 700 },
  { name: 'width 600 in 12 MP', frame: PHOTO, cardWidth: 600 },
  { name: 'width 560', frame: HD, cardWidth: 560 },
  { name: 'width 480', frame: HD, cardWidth: 480 },
  { name: 'width 420', frame: HD, cardWidth: 420 },
  { name: 'width 440 in 12 MP', frame: PHOTO, cardWidth: 440, degrees: 2 },
  { name: 'turned 23°', frame: HD, cardWidth: 900, degrees: 23 },
  { name: 'turned 90°', frame: PHOTO, cardWidth: 1400, degrees: 90 },
  { name: 'upside down, small', frame: HD, cardWidth: 520, degrees: 184 },
  { name: 'blur 1', frame: HD, cardWidth: 700, blur: 1 },
  { name: 'blur 1.5', frame: HD, cardWidth: 1000, blur: 1.5 },
  { name: 'blur 2', frame: PHOTO, cardWidth: 1400, blur: 2 },
  { name: 'blur 3', frame: PHOTO, cardWidth: 2000, blur: 3 },
  { name: 'motion 3', frame: HD, cardWidth: 900, motion: 3 },
  { name: 'motion 6', frame: PHOTO, cardWidth: 1800, motion: 6 },
  { name: 'motion 4, turned', frame: HD, cardWidth: 1100, motion: 4, degrees: -11 },
  { name: 'dark', frame: HD, cardWidth: 900, light: 0.25, noise: 4 },
  { name: 'very dark', frame: HD, cardWidth: 700, light: 0.13, noise: 2 },
  { name: 'dark and small', frame: HD, cardWidth: 560, light: 0.3, noise: 3 },
  { name: 'glare beside the code', frame: HD, cardWidth: 900, glare: [0.2, -0.1, 0.25] },
  { name: 'glare over a part of the code', frame: HD, cardWidth: 1200, glare: [0.5, -0.28, 0.16] },
  { name: 'shadow', frame: PHOTO, cardWidth: 1200, shadow: 0.6, noise: 5 },
  { name: 'JPEG 30', frame: HD, cardWidth: 800, jpeg: 0.3 },
  { name: 'JPEG 30, small', frame: HD, cardWidth: 520, jpeg: 0.3 },
  { name: 'noise, pale', frame: HD, cardWidth: 700, contrast: 0.5, noise: 8 },
]
