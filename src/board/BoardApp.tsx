/** Board or enrolment: a board stands beside a counter of the same browser, or is a device of its own. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Station } from '../sync/station.ts'
import type { Voice } from '../voice/open-voice.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { openBoard } from './board-state.ts'
import type { EnrolBoardProps } from './EnrolBoard.tsx'
import type { SaidCalls } from './said-calls.ts'

export interface BoardAppProps {
  readonly station: Station
  readonly voice: Voice
  readonly said: SaidCalls
  /** A counter of this browser runs the waiting room. */
  readonly isBeside: ReadonlySignal<boolean>
  readonly besideCommune: string | null
}

export function BoardApp({ station, voice, said, isBeside, besideCommune }: BoardAppProps) {
  const identity = station.identity.value
  const wantsCode = useSignal(station.codeOfLink !== '')
  const state = useMemo(() => openBoard({ station, voice, said }), [station, voice, said, identity])
  useEffect(() => () => state.stop(), [state])
  const isShown = useComputed(() => isBeside.value || state.view.value !== null)
  const again = station.refused.value ? () => (wantsCode.value = true) : null
  if (wantsCode.value || (identity === undefined && !isShown.value))
    return (
      <Enrol
        code={station.codeOfLink}
        onEnrol={async (code, name) => {
          const done = await station.enrol(code, name)
          if (done.ok) wantsCode.value = false
          return done
        }}
      />
    )
  return (
    <BoardScreen
      state={state}
      voice={voice}
      commune={identity?.enrolment.commune.name ?? besideCommune}
      onEnrolAgain={again}
    />
  )
}

/** Once in the life of a board: not part of its first load. */
function Enrol(props: EnrolBoardProps) {
  const Screen = useSignal<ComponentType<EnrolBoardProps> | null>(null)
  useEffect(() => void import('./EnrolBoard.tsx').then((part) => (Screen.value = part.EnrolBoard)), [Screen])
  return Screen.value === null ? <main /> : <Screen.value {...props} />
}
