import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { plainNameOf } from './search-procedures.ts'

export function ProcedureTiles({
  procedures,
  onChoose,
}: {
  procedures: readonly Procedure[]
  onChoose: (procedure: Procedure) => void
}) {
  return (
    <Tiles>
      {procedures.map((procedure) => (
        <Tile key={procedure.code} title={plainNameOf(procedure)} onPress={() => onChoose(procedure)} />
      ))}
    </Tiles>
  )
}
