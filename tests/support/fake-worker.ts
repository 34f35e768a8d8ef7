/** A worker over a MessageChannel: the real comlink on both ends, a thread that can crash, hang and be terminated. */
import { expose } from 'comlink'
import type { WorkerLike } from '../../src/bridge/worker-handle.ts'

export interface FakeWorker extends WorkerLike {
  readonly terminated: boolean
  /** As the browser tells of an uncaught fault or a script that does not load. */
  crash(): void
}

export function fakeWorker(api: object): FakeWorker {
  const { port1, port2 } = new MessageChannel()
  const faults = new EventTarget()
  let terminated = false
  expose(api, port2)
  const targetOf = (type: string): EventTarget => (type === 'message' ? port1 : faults)
  return {
    get terminated() {
      return terminated
    },
    crash: () => void faults.dispatchEvent(new Event('error')),
    postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
    addEventListener: (type, listener) => {
      targetOf(type).addEventListener(type, listener)
      if (type === 'message') port1.start()
    },
    removeEventListener: (type, listener) => targetOf(type).removeEventListener(type, listener),
    terminate() {
      terminated = true
      port1.close()
      port2.close()
    },
  }
}

/** What a test waits for from the other end. */
export function gate<T>(): { readonly promise: Promise<T>; readonly open: (value: T) => void } {
  let open: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    open = resolve
  })
  return { promise, open }
}
