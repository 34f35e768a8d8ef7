/**
 * A passphrase chosen by the machine: four bare syllables made by the spelling rules of Vietnamese (about 2^43). No
 * accents and no letter pairs that Telex or VNI would turn into something else.
 */
import { randomInt } from 'node:crypto'

const ONSETS = 'b c ch d g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x'.split(' ')
const RIMES = (
  'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in ' +
  'inh ip it iu o oa oac oai oan oang oat oay oc oe oen oet oi om on ong op ot u ua uan uat uay uc ue uech ui um un ' +
  'ung uoc uoi uom uon uong uop uot uou up ut uu uy uya uyen uyet uynh'
).split(' ')

/** `c`, `g`, `ng` before a, o, u; `k`, `gh`, `ngh` before i, e. `gi` and `qu` carry a vowel already. */
function isSpelt(onset: string, rime: string): boolean {
  const isFront = 'ie'.includes(rime.charAt(0))
  if (['c', 'g', 'ng'].includes(onset)) return !isFront
  if (['k', 'gh', 'ngh'].includes(onset)) return isFront
  if (onset === 'gi') return !rime.startsWith('i')
  if (onset === 'qu') return !'uo'.includes(rime.charAt(0))
  return true
}

export const syllables: readonly string[] = [
  ...new Set(
    ONSETS.flatMap((onset) => RIMES.filter((rime) => isSpelt(onset, rime)).map((rime) => onset + rime)),
  ),
]

export function newPassphrase(draw: (below: number) => number = randomInt): string {
  const words = new Set<string>()
  while (words.size < 4) words.add(syllables[draw(syllables.length)] ?? '')
  return [...words].join(' ')
}
