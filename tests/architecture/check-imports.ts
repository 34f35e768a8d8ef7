/** Reads every import of a tree and holds it against the table of arrows. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import type { Row } from './arrows.ts'

export interface Finding {
  readonly noRule: readonly string[] // files in a folder the table does not know
  readonly wrong: readonly string[] // `file -> target`
  readonly imports: number // how many were read: a check of nothing must not look green
}

const STATEMENT = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?(?:['"]([^'"]+)['"]|([^'")\s][^)]*))/g
const BY_URL = /\bnew URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g

export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|spec)\.tsx?$/.test(entry.name),
    )
    .filter((entry) => !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function targetsOf(file: string, text: string): string[] {
  const found: string[] = []
  const place = (specifier: string) => {
    const path = specifier.replace(/\?.*$/, '')
    if (path.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), path))
    return path.startsWith('node:') ? path : `pkg:${path}`
  }
  for (const pattern of [STATEMENT, BARE])
    for (const [, path] of text.matchAll(pattern)) found.push(place(path!))
  for (const [, path, computed] of text.matchAll(DYNAMIC))
    found.push(path ? place(path) : `computed:${computed}`)
  for (const [, path] of text.matchAll(BY_URL)) found.push(`url:${place(path!)}`)
  return found
}

export function checkImports(root: string, folders: readonly string[], arrows: readonly Row[]): Finding {
  const noRule: string[] = []
  const wrong: string[] = []
  let imports = 0
  for (const file of sourceFiles(root, folders)) {
    const row = arrows.find((each) => each.file.test(file))
    if (!row) {
      noRule.push(file)
      continue
    }
    const own = row.file.exec(file)?.[1] ?? ''
    const may = row.may.map((pattern) => new RegExp(pattern.replace('{own}', own)))
    for (const target of targetsOf(file, readFileSync(join(root, file), 'utf8'))) {
      imports++
      if (!may.some((pattern) => pattern.test(target))) wrong.push(`${file} -> ${target}`)
    }
  }
  return { noRule, wrong, imports }
}
