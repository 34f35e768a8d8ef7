/** The ways a page is damaged, by name; a seed makes each one different and repeatable. */
import type { Damage, Desk, PhotoDamage } from '../../../scripts/golden/degrade/damage.ts'
import { createRandom, type Random } from '../../../scripts/golden/degrade/random.ts'
import type { PageGroup } from '../../../scripts/golden/page.ts'

export interface Recipe {
  readonly group: PageGroup
  readonly damage: (seed: number) => Omit<Damage, 'seed'>
}

const glass = { tint: [252, 251, 248], blur: 0.45, noise: 2 } as const

function scan(
  group: PageGroup,
  dpi: 200 | 300,
  quality: number | undefined,
  more: (between: Random['between']) => Damage['scan'],
): Recipe {
  return {
    group,
    damage: (seed) => {
      const { between } = createRandom(seed + 77)
      return {
        dpi,
        scan: { ...glass, degrees: between(-0.15, 0.15), ...more(between) },
        ...(quality === undefined ? {} : { quality }),
      }
    },
  }
}

function photo(megapixels: number, desk: Desk, more: Partial<PhotoDamage> = {}): Recipe {
  return {
    group: 'photo',
    damage: (seed) => {
      const { between } = createRandom(seed + 99)
      const pose = { tilt: between(-16, 16), lean: between(-11, 11), roll: between(-7, 7) }
      return {
        dpi: 300,
        quality: between(0.75, 0.9),
        photo: { megapixels, desk, ...pose, fill: between(0.82, 0.95), light: between(0.15, 0.45), ...more },
      }
    },
  }
}

const signed = (low: number, high: number, between: Random['between']) =>
  (between(0, 1) < 0.5 ? -1 : 1) * between(low, high)

const turned = (damage: Pick<Damage, 'turn' | 'exif'>, from: Recipe): Recipe => ({
  group: 'turned',
  damage: (seed) => ({ ...from.damage(seed), ...damage }),
})

const clean200 = scan('clean', 200, 0.8, () => ({}))
const clean300 = scan('clean', 300, 0.8, () => ({}))

export const recipes = {
  png300: { group: 'clean', damage: () => ({ dpi: 300 }) },
  clean300,
  clean200,
  skew1: scan('skew', 200, 0.8, (between) => ({ degrees: signed(0.9, 1.6, between) })),
  skew3: scan('skew', 300, 0.7, (between) => ({ degrees: signed(2.2, 3.1, between) })),
  skew4: scan('skew', 200, 0.7, (between) => ({ degrees: signed(3.6, 4.2, between) })),
  blur: scan('damage', 300, 0.7, () => ({ blur: 1.7 })),
  blur200: scan('damage', 200, 0.7, () => ({ blur: 1.05 })),
  jpeg25: scan('damage', 200, 0.25, () => ({})),
  jpeg40: scan('damage', 200, 0.4, () => ({ shadow: 0.1 })),
  noise: scan('damage', 200, 0.75, () => ({ noise: 17 })),
  fax: scan('damage', 200, undefined, (between) => ({ fax: true, degrees: signed(0.2, 0.8, between) })),
  stamp: scan('stamp', 300, 0.7, () => ({ stamps: 2 })),
  stamp200: scan('stamp', 200, 0.6, (between) => ({ stamps: 2, degrees: signed(0.5, 1.2, between) })),
  shadow: scan('stamp', 200, 0.6, (between) => ({ shadow: between(0.4, 0.6), tint: [246, 240, 226] })),
  copy: scan('photocopy', 200, 0.7, () => ({ copy: 0.03, fade: 0.12 })),
  copyBad: scan('photocopy', 300, 0.6, (between) => ({
    copy: 0.035,
    fade: 0.2,
    blur: 0.9,
    degrees: signed(0.5, 1.5, between),
  })),
  wood12: photo(12, 'wood'),
  wood5: photo(5, 'wood'),
  tile8: photo(8, 'tile'),
  tile2: photo(2, 'tile', { fill: 0.95, tilt: 6, lean: 4 }),
  white12: photo(12, 'white'),
  white5: photo(5, 'white'),
  papers8: photo(8, 'papers'),
  papers5: photo(5, 'papers'),
  upsideDown: turned({ turn: 2 }, clean200),
  onItsLeft: turned({ turn: 3 }, clean200),
  onItsRight: turned({ turn: 1 }, clean300),
  photoTurned: turned({ turn: 1 }, photo(8, 'wood')),
  photoUpsideDown: turned({ turn: 2 }, photo(5, 'tile')),
  exif6: turned({ exif: 6 }, photo(8, 'wood')),
  exif8: turned({ exif: 8 }, photo(5, 'tile')),
  exif3: turned({ exif: 3 }, clean200),
} as const satisfies Readonly<Record<string, Recipe>>

export type RecipeName = keyof typeof recipes
