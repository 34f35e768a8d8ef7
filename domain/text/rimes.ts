/** Onsets and rimes of written Vietnamese: what can be a syllable, and where its tone may stand. */

import { fold } from './fold.ts'

// Longest first, so that "ngh" is not read as "ng" + "h".
const ONSETS = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ')

const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
  oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
  uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu yn ynh yt ych yu`.split(/\s+/),
)
// Written without an onset or after qu; y alone also after h, k, l, m, s, t and in names (Vy, Thy, Ny).
const Y_RIMES = /^y/
const FRONT = /^[ieêy]/

export interface SyllableParts {
  readonly onset: string
  readonly rime: string
}

function fits(onset: string, rime: string): boolean {
  if (!RIMES.has(rime)) return false
  if (Y_RIMES.test(rime))
    return onset === 'qu' || (rime === 'y' ? /^(?:[hklmstvnd]|th)?$/.test(onset) : onset === '')
  switch (onset) {
    case 'c':
    case 'ng':
      return !FRONT.test(rime)
    case 'g':
      return !/^[eêy]/.test(rime)
    case 'k':
    case 'gh':
    case 'ngh':
      return FRONT.test(rime)
    case 'qu':
      return !/^[uưo]/.test(rime) || rime === 'ơ'
    default:
      return true
  }
}

const FOLDED_ONSETS = [...new Set(ONSETS.map(fold))]

/** Splits bare letters (no tone) into onset and rime; undefined when Vietnamese has no such syllable.
 *  "gì", "gìn", "giếng", "quốc" lend a vowel letter to the onset and are read both ways. */
export function findParts(letters: string): SyllableParts | undefined {
  for (const onset of ONSETS) {
    if (!letters.startsWith(onset)) continue
    const rime = letters.slice(onset.length)
    if (fits(onset, rime)) return { onset, rime }
    if (onset === 'gi' && fits('gi', `i${rime}`)) return { onset: 'g', rime: `i${rime}` }
    if (onset === 'qu' && /^ôc$/.test(rime)) return { onset, rime }
  }
  return fits('', letters) ? { onset: '', rime: letters } : undefined
}

/** Indexes in the rime where writers put the tone: one, or two where the old and the new style differ. */
export function tonePlaces(rime: string): readonly number[] {
  const hatted = rime.search(/[ăâêôơư](?!.*[ăâêôơư])/)
  if (hatted >= 0) return [hatted]
  if (/^(oa|oe|uy)$/.test(rime)) return [0, 1] // hóa (old style, as documents print it) or hoá (new style)
  return /^(oa|oe|uy|oo)./.test(rime) ? [1] : [0]
}

const FOLDED_RIMES = new Set([...RIMES].map(fold))

/** Could these folded letters be a syllable once the marks are back? "ket" yes, "sihn" no. */
export function isFoldedSyllable(token: string): boolean {
  if (FOLDED_RIMES.has(token)) return true
  return FOLDED_ONSETS.some((onset) => token.startsWith(onset) && FOLDED_RIMES.has(token.slice(onset.length)))
}
