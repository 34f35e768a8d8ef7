/** One original as a line: where it is, the way it went, how it ended. */
import type { HeldOriginal } from '../../../domain/dossier/state-parts.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import type { Task } from '../../ui/data/TaskList.tsx'
import styles from './Custody.module.css'

export function paperTask(paper: HeldOriginal): Task {
  const words = t(custody)
  const { no, title, count, holder, place, withFile, taken, moves, retained, returned } = paper
  const nameOf = (id: string) => officerName(getContext(), id)
  const where = place !== '' ? place : withFile ? words.withFile : ''
  const way = [
    words.takenOn(formatInstant(taken.at), nameOf(taken.actor)),
    ...moves.map((move) => words.movedOn(formatInstant(move.at), nameOf(move.to))),
    ...(retained === null ? [] : [words.keptBasis(words.groundAs[retained.ground], retained.basis)]),
    ...(returned === null ? [] : [words.returnedOn(formatInstant(returned.at), returned.to)]),
  ]
  const standing = returned !== null ? 'returned' : retained !== null ? 'retained' : 'here'
  return {
    key: String(no),
    title: words.paperName(no, title, count),
    hint: (
      <>
        {returned === null && words.heldBy(nameOf(holder), where)}
        {way.map((line) => (
          <span key={line} class={styles.fine}>
            {line}
          </span>
        ))}
      </>
    ),
    state: words.state[standing],
    tone: standing === 'here' ? 'info' : 'plain',
    done: standing === 'returned',
  }
}
