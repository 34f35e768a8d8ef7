/** All sentences of the law pack's sources in Vietnamese, each once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is said about the data, not by it. */
const ABOUT = new Set(['meta', 'source', 'folded', 'code', 'id', 'confidence', 'note_en', 'basis'])

export function textsOfLaw(folder: string): string[] {
  const texts = new Set<string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  for (const file of files)
    if (file.endsWith('.json')) collect(JSON.parse(readFileSync(join(folder, file), 'utf8')), texts)
  return [...texts]
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value.normalize('NFC'))
  else if (Array.isArray(value)) for (const item of value) collect(item, texts)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (!ABOUT.has(key)) collect(item, texts)
}
