/** What makes a PDF do something when it is opened or clicked, or carries another file (security: active content). */
import { Refusal } from './refusal.ts'
import { isDict, Name, Text, type Value } from './values.ts'

const KINDS = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'XFA',
])
const KEYS = new Set([...KINDS, 'JS', 'AA', 'EF'])
/** Under these, keys are names the file's maker chose: a font may be called `JS`. */
const NAMING = new Set(['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'])
/** An address that leads to this machine or its neighbours, or runs. */
const LOCAL = /^\s*(?:file|javascript|vbscript|data|smb|ms-[a-z-]+|search-ms):|^\s*\\\\/i

/** Throws `blob.pdf-active` {found}. */
export function checkActive(value: Value, under = ''): void {
  if (value instanceof Name) {
    if (KINDS.has(value.name) && under !== 'BaseFont') throw active(value.name)
  } else if (Array.isArray(value)) for (const item of value) checkActive(item, under)
  else if (isDict(value))
    for (const [key, values] of value) {
      if (KEYS.has(key) && !NAMING.has(under)) throw active(key)
      for (const each of values) {
        if (key === 'URI' && each instanceof Text && isLocal(each)) throw active('URI')
        checkActive(each, key)
      }
    }
}

/** A string that stands alone as an object may be somebody's address. */
export function isLocal({ bytes }: Text): boolean {
  const isWide = bytes.startsWith('\u00fe\u00ff')
  return LOCAL.test(isWide ? bytes.slice(2).replaceAll('\0', '') : bytes)
}

export function active(found: string): Refusal {
  return new Refusal('blob.pdf-active', { found })
}
