/** The camera while its dialog is open: opened, changed for another, lost; whatever happens, off when the dialog closes. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { listCameras, openCamera, type CameraChoice, type CameraView } from '../../../device/camera.ts'

export interface Camera {
  readonly view: ReadonlySignal<CameraView | null>
  readonly problem: ReadonlySignal<'refused' | 'missing' | null>
  readonly choices: ReadonlySignal<readonly CameraChoice[]>
  readonly lit: ReadonlySignal<boolean>
  choose(device: string): void
  light(on: boolean): void
}

export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const view = useSignal<CameraView | null>(null)
  const problem = useSignal<'refused' | 'missing' | null>(null)
  const choices = useSignal<readonly CameraChoice[]>([])
  const lit = useSignal(false)
  const wanted = useSignal<string | undefined>(undefined)
  useEffect(() => {
    let closed = false
    let mine: CameraView | null = null
    void openCamera(wanted.value).then(async (opened) => {
      if (!opened.ok) {
        if (!closed) problem.value = opened.problem.code === 'camera.refused' ? 'refused' : 'missing'
        return
      }
      mine = opened.value
      if (closed) return mine.stop()
      if (video.current) video.current.srcObject = mine.stream
      view.value = mine
      mine.onLost(() => {
        if (!closed) problem.value = 'missing'
      })
      const found = await listCameras()
      if (!closed) choices.value = found
    })
    return () => {
      closed = true
      mine?.stop()
      view.value = null
      lit.value = false
    }
  }, [wanted.value])
  return {
    view,
    problem,
    choices,
    lit,
    choose: (device) => (wanted.value = device),
    light: (on) =>
      void view
        .peek()
        ?.light(on)
        .then((now) => (lit.value = now)),
  }
}
