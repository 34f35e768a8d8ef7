/**
 * Cuts the four upstream Tinos styles down to the letters Vietnamese papers need and writes them to
 * `public/fonts/`. Run by hand after a font update: `npx node scripts/cut-fonts.ts`. The output is committed,
 * so neither build nor browser ever needs the uncut fonts.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const STYLES = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const

/** Inclusive ranges of code points. The last Vietnamese block (1EA0–1EF9) holds the doubly marked vowels. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // Latin-1 and Latin Extended-A: Ă Đ Ĩ Ũ, and the names of foreign parents
  [0x1a0, 0x1a1], // Ơ ơ
  [0x1af, 0x1b0], // Ư ư
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022],
  [0x2026, 0x2026], // …
  [0x2030, 0x2030], // ‰
  [0x20ab, 0x20ac], // ₫ €
  [0x2116, 0x2116], // №
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
  [0x2264, 0x2265],
  [0x25a0, 0x25a1], // ■ □: also what stands for a letter the font does not have
]

function lettersToKeep(): string {
  let text = ''
  for (const [first, last] of RANGES) for (let c = first; c <= last; c++) text += String.fromCodePoint(c)
  return text
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const letters = lettersToKeep()

for (const [style, file] of Object.entries(STYLES)) {
  const full = await readFile(join(source, file))
  // No layout features: pdf-lib ignores glyph positions and would print ligatures that cannot be searched.
  const cut = await subsetFont(full, letters, { targetFormat: 'truetype', keepFeatures: [], noHinting: true })
  const target = join(root, 'public/fonts', `tinos-${style}.ttf`)
  await writeFile(target, cut)
  console.log(`${target}: ${full.length} -> ${cut.length} bytes`)
}
await writeFile(join(root, 'public/fonts', 'OFL.txt'), await readFile(join(source, 'LICENSE_FONT')))
