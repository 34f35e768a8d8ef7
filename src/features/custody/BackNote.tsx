/** The note a resident signs when originals go back. An official Vietnamese paper, whatever the screen speaks. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { HeldOriginal } from '../../../domain/dossier/state-parts.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { custody as words } from '../../i18n/vi/custody.ts'
import styles from './Papers.module.css'

export interface BackNoteProps {
  readonly state: DossierState
  readonly papers: readonly HeldOriginal[]
  readonly to: string
  readonly at: string
  readonly officer: string
  readonly commune: string
}

export function BackNote({ state, papers, to, at, officer, commune }: BackNoteProps) {
  return (
    <div class={styles.paper}>
      <p>{commune}</p>
      <h1>{words.noteTitle}</h1>
      <p>{words.noteLine(state.reception?.code ?? '', to)}</p>
      <table>
        <thead>
          <tr>
            {words.noteColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map(({ no, title, count }) => (
            <tr key={no}>
              <td>{no}</td>
              <td>{title}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.noteSaid}</p>
      <p>{formatWallTime(at)}</p>
      <Sides left={[words.noteGiver, officer]} right={[words.noteTaker, to]} />
    </div>
  )
}

function Sides({ left, right }: { left: readonly [string, string]; right: readonly [string, string] }) {
  return (
    <div class={styles.sides}>
      {[left, right].map(([side, name]) => (
        <div key={side}>
          <p>
            <b>{side}</b>
          </p>
          <p>{words.noteSign}</p>
          <p class={styles.name}>{name}</p>
        </div>
      ))}
    </div>
  )
}
