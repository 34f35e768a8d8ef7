/** The register of originals held, as it stands on the screen, on A4 with a column to sign. */
import type { Holding } from '../../../domain/custody/holdings.ts'
import { labelLine } from '../../../domain/custody/label.ts'
import { formatInstant, formatWallTime } from '../../i18n/format.ts'
import { custody as words } from '../../i18n/vi/custody.ts'
import styles from './Papers.module.css'

export interface RegisterSheetProps {
  readonly lines: readonly Holding[]
  readonly commune: string
  readonly at: string
  readonly nameOf: (officer: string) => string
}

export function RegisterSheet({ lines, commune, at, nameOf }: RegisterSheetProps) {
  return (
    <div class={styles.paper}>
      <p>{commune}</p>
      <h1>{words.registerTitle}</h1>
      <p>{words.registerAt(formatWallTime(at))}</p>
      <table>
        <thead>
          <tr>
            {words.registerColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ reception, paper, state }, row) => (
            <tr key={`${state.id} ${paper.no}`}>
              <td>{row + 1}</td>
              <td>{labelLine({ code: reception.code, no: paper.no })}</td>
              <td>
                {paper.title}
                {paper.count > 1 && ` (${paper.count})`}
                {paper.retained !== null && ` – ${paper.retained.basis}`}
              </td>
              <td>{reception.applicant.name}</td>
              <td>{[nameOf(paper.holder), paper.place].filter((part) => part !== '').join(', ')}</td>
              <td>{formatInstant(paper.taken.at)}</td>
              <td class={styles.sign} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
