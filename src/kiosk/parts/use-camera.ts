/** The camera of one screen: opened with it, dark when it goes, dark at once when the resident's session ends. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { openCamera, type CameraView } from '../../device/camera.ts'
import type { Kiosk } from '../kiosk.ts'

export interface UsedCamera {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly view: ReadonlySignal<CameraView | 'missing' | null> // null: being opened
}

export function useCamera(
  { session }: Pick<Kiosk, 'session'>,
  open: typeof openCamera = openCamera,
): UsedCamera {
  const video = useRef<HTMLVideoElement>(null)
  const view = useSignal<CameraView | 'missing' | null>(null)
  useEffect(() => {
    let isHere = true
    let stop = () => {}
    const leave = () => {
      isHere = false
      stop()
    }
    const forget = session.onEnd(leave)
    void open().then((opened) => {
      if (!opened.ok) {
        if (isHere) view.value = 'missing'
        return
      }
      stop = () => opened.value.stop()
      if (!isHere) return stop()
      if (video.current) video.current.srcObject = opened.value.stream
      view.value = opened.value
    })
    return () => {
      leave()
      forget()
    }
  }, [])
  return { video, view }
}
