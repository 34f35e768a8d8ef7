/**
 * The golden set: every page by paper, recipe and seed. Pictures are made from this on demand (scripts/golden), never
 * committed. `heldOut` pages are other texts in other typefaces with other seeds: measured, never tuned with.
 */
import { heldOutDocuments, textDocuments } from '../../../scripts/golden/documents.ts'
import { cards } from '../../../scripts/golden/cards.ts'
import type { GoldenPage } from '../../../scripts/golden/page.ts'
import type { GoldenPaper } from '../../../scripts/golden/paper.ts'
import { goldenPapers } from '../../../scripts/golden/papers/index.ts'
import { type RecipeName, recipes } from './recipes.ts'

/** Running texts: what each went through. */
const byDocument: Readonly<Record<string, readonly RecipeName[]>> = {
  'bai-bao': ['clean200', 'skew3', 'shadow', 'white12', 'copyBad'],
  'bien-ban': ['clean300', 'skew1', 'noise', 'papers8', 'onItsRight'],
  'cong-van': ['png300', 'skew4', 'jpeg25', 'stamp', 'copy', 'wood12', 'tile2', 'upsideDown'],
  'don-viet-tay': ['clean300', 'wood5'],
  'giay-hen': ['clean200', 'blur', 'stamp200', 'tile8', 'exif6'],
  'giay-moi': ['clean300', 'fax', 'white5', 'photoTurned'],
  'quyet-dinh': ['clean200', 'skew3', 'fax', 'stamp', 'papers5', 'onItsLeft'],
  'to-khai-cu-tru': ['clean300', 'jpeg40', 'skew1', 'shadow', 'wood12', 'exif3'],
  'to-khai-khai-sinh': ['png300', 'blur200', 'skew4', 'copy', 'white12', 'photoUpsideDown'],
  'xac-nhan': ['clean200', 'noise', 'stamp200', 'tile8', 'exif8'],
}

const heldOutRecipes: readonly (readonly RecipeName[])[] = [
  ['clean200', 'skew3', 'stamp', 'tile8'],
  ['clean300', 'jpeg25', 'papers5', 'upsideDown'],
  ['clean200', 'noise', 'wood12', 'copy'],
  ['clean300', 'skew4', 'shadow', 'white5'],
]

/** Papers with fields: each once clean, and once with the next of these. */
const inTurn: readonly RecipeName[] = [
  'skew1', 'wood12', 'jpeg40', 'stamp', 'tile8', 'noise', 'white5', 'blur', 'skew4', 'papers8',
  'shadow', 'wood5', 'stamp200', 'exif6', 'jpeg25', 'white12', 'fax', 'skew3', 'papers5', 'blur200',
] // prettier-ignore

const cardRecipes: readonly (readonly RecipeName[])[] = [
  ['clean300', 'wood12', 'white5', 'papers8'],
  ['clean300', 'wood5', 'tile8', 'white12'],
]

function page(paper: GoldenPaper, name: RecipeName, seed: number, heldOut = false): GoldenPage {
  const { group, damage } = recipes[name]
  return {
    id: `${heldOut ? 'held-out/' : ''}${paper.id}/${name}`,
    paper,
    group: paper.handwritten ? 'hand' : paper.size === 'card' ? 'card' : group,
    damage: { ...damage(seed), seed },
    heldOut,
  }
}

export const goldenPages: readonly GoldenPage[] = [
  ...textDocuments.flatMap((paper, i) =>
    (byDocument[paper.id] ?? ['clean200']).map((name, j) => page(paper, name, 1000 + i * 20 + j)),
  ),
  ...goldenPapers.flatMap((paper, i) => [
    page(paper, i % 2 === 0 ? 'clean300' : 'clean200', 3000 + i),
    page(paper, inTurn[i % inTurn.length]!, 5000 + i),
  ]),
  ...cards.flatMap((paper, i) => cardRecipes[i % 2]!.map((name, j) => page(paper, name, 7000 + i * 20 + j))),
  ...heldOutDocuments.flatMap((paper, i) =>
    heldOutRecipes[i % heldOutRecipes.length]!.map((name, j) => page(paper, name, 9000 + i * 20 + j, true)),
  ),
]
