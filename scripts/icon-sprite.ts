/** Writes src/ui/icons/icons.svg: one symbol for each name in icon-names.ts, from lucide-static (ISC licence). */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { iconNames } from '../src/ui/icons/icon-names.ts'

const source = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'))

/** The drawing of one icon, without its own frame: stroke and size come from the style sheet. */
function symbol(name: string): string {
  const svg = readFileSync(join(source, 'icons', `${name}.svg`), 'utf8')
  const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1]
  if (drawing === undefined) throw new Error(`no drawing in ${name}.svg`)
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replaceAll(/\s*\n\s*/g, '')}</symbol>`
}

const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
const sprite = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  `<!-- lucide-static ${version}, ISC licence -->`,
  ...iconNames.map(symbol),
  '</svg>',
  '',
].join('\n')
const target = new URL('../src/ui/icons/icons.svg', import.meta.url)
writeFileSync(target, sprite)
console.log(`${iconNames.length} icons, ${sprite.length} bytes`)
