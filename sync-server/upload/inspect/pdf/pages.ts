/** From the catalogue down the tree of pages: no circles, no more pages than a person looks at. */
import { active } from './active.ts'
import type { Found } from './objects.ts'
import { damagedPdf, tooComplex } from './refusal.ts'
import { entry, isDict, nameOf, refOf, type Dict, type Value } from './values.ts'

const MOST_PAGES = 200
const MOST_NODES = 5_000
const MOST_DEPTH = 64
/** What a file may do by itself when it is opened: show a place, or what the reader's own menu offers. */
const CALM = ['GoTo', 'Named']

export function checkPages(found: Found, root: number): void {
  const catalogue = found.values.get(root)
  if (!isDict(catalogue)) throw damagedPdf('root')
  checkOpening(found, catalogue)
  let [nodes, pages] = [0, 0]
  const walk = (value: Value | undefined, path: readonly number[]): void => {
    const number = refOf(value)
    const node = follow(found, value)
    if (!isDict(node)) return // readers leave such a page out
    if (number !== undefined && path.includes(number)) throw tooComplex('loop')
    if (++nodes > MOST_NODES || path.length > MOST_DEPTH) throw tooComplex('pages')
    const kids = follow(found, entry(node, 'Kids'))
    if (!Array.isArray(kids)) pages += 1
    if (pages > MOST_PAGES) throw tooComplex('pages')
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, [...path, number ?? -1])
  }
  walk(entry(catalogue, 'Pages'), [])
  if (pages === 0) throw damagedPdf('pages')
}

function checkOpening(found: Found, catalogue: Dict): void {
  for (const given of catalogue.get('OpenAction') ?? []) {
    const opening = follow(found, given)
    if (!isDict(opening)) continue // a place to show
    for (const kind of opening.get('S') ?? [])
      if (!CALM.includes(nameOf(follow(found, kind)) ?? '')) throw active('OpenAction')
  }
}

/** References lead to values, never further than a few steps. */
function follow(found: Found, value: Value | undefined): Value | undefined {
  let at = value
  for (let step = 0; step < 8; step++) {
    const number = refOf(at)
    if (number === undefined) return at
    at = found.values.get(number)
  }
  throw tooComplex('loop')
}
