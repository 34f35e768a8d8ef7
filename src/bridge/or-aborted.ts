/** The answer, or `aborted` as soon as nobody wants it any more; no listener is left on a long-lived signal. */
export function orAborted<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
  aborted: T,
  onAbort = () => {},
): Promise<T> {
  if (signal === undefined) return answer
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort()
      resolve(aborted)
    }
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
