/** The typefaces of made-up papers, as one style sheet: shipped serif and sans, a hand, and a serif held out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const packages = createRequire(import.meta.url)
const inPackage = (name: string, file: string) =>
  join(dirname(packages.resolve(`${name}/package.json`)), file)

/** Where @fontsource cuts its files. */
const RANGES = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext': 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
} as const

export interface FontFile {
  readonly family: string
  readonly file: string
  readonly weight: string
  readonly style?: 'italic'
  readonly range?: string // the file is only asked for these letters
}

const cut = (family: string, fileOf: (range: string) => string, weight: string): FontFile[] =>
  Object.entries(RANGES).map(([name, range]) => ({ family, file: fileOf(name), weight, range }))

const tinos = (name: string) => join(root, `public/fonts/tinos-${name}.ttf`)

export const SERIF = 'Giấy Serif'
export const SANS = 'Giấy Sans'
export const HAND = 'Chữ Tay'
/** Only for papers nobody tunes with. */
export const HELD_OUT_SERIF = 'Giấy Khác'

export const fontFamilies = [SERIF, SANS, HAND, HELD_OUT_SERIF]

/** Later ones win where ranges overlap. */
export const fontFiles: readonly FontFile[] = [
  { family: SERIF, file: tinos('regular'), weight: '400' },
  { family: SERIF, file: tinos('bold'), weight: '700' },
  { family: SERIF, file: tinos('italic'), weight: '400', style: 'italic' },
  { family: SERIF, file: tinos('bolditalic'), weight: '700', style: 'italic' },
  ...cut(
    SANS,
    (range) =>
      inPackage('@fontsource-variable/source-sans-3', `files/source-sans-3-${range}-wght-normal.woff2`),
    '200 900',
  ),
  {
    family: HAND,
    file: inPackage('@expo-google-fonts/patrick-hand', '400Regular/PatrickHand_400Regular.ttf'),
    weight: '400',
  },
  ...(['400', '700'] as const).flatMap((weight) =>
    cut(
      HELD_OUT_SERIF,
      (range) => inPackage('@fontsource/noto-serif', `files/noto-serif-${range}-${weight}-normal.woff2`),
      weight,
    ),
  ),
]

export function fontCss(): string {
  return fontFiles
    .map(({ family, file, weight, style = 'normal', range }) => {
      const kind = file.endsWith('2') ? 'woff2' : 'ttf'
      const url = `data:font/${kind};base64,${readFileSync(file).toString('base64')}`
      const only = range === undefined ? '' : `unicode-range: ${range};`
      return `@font-face { font-family: '${family}'; src: url(${url}); font-weight: ${weight}; font-style: ${style}; ${only} }`
    })
    .join('\n')
}
