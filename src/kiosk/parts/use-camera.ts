/** The camera of one screen: opened with it, dark when it goes, dark at once when the resident's session ends. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { refuse, type Result } from '../../../domain/base/result.ts'
import { openCamera, type CameraView } from '../../device/camera.ts'
import type { Kiosk } from '../kiosk.ts'

export interface UsedCamera {
  readonly video: RefObject<HTMLVideoElement | null>
  /** Null: being opened. `camera.refused|missing`, `camera.lost` when it was unplugged while somebody looked. */
  readonly view: ReadonlySignal<Result<CameraView> | null>
}

export function useCamera(
  { session }: Pick<Kiosk, 'session'>,
  open: typeof openCamera = openCamera,
): UsedCamera {
  const video = useRef<HTMLVideoElement>(null)
  const view = useSignal<Result<CameraView> | null>(null)
  useEffect(() => {
    let isHere = true
    let stop = () => {}
    const leave = () => {
      isHere = false
      stop()
    }
    const forget = session.onEnd(leave)
    void open().then((opened) => {
      if (opened.ok) stop = () => opened.value.stop()
      if (!isHere) return stop()
      if (opened.ok) {
        if (video.current) video.current.srcObject = opened.value.stream
        opened.value.onLost(() => {
          if (isHere) view.value = refuse('camera.lost')
        })
      }
      view.value = opened
    })
    return () => {
      leave()
      forget()
    }
  }, [])
  return { video, view }
}
