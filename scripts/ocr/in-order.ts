/** Several lanes work on a list; answers are told in the order of the list, each as soon as all before it are there. */

export async function forEachInOrder<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
  tell: (item: T, answer: R) => void,
): Promise<void> {
  const waiting = new Map<number, R>()
  let next = 0
  let told = 0
  const runLane = async () => {
    while (next < items.length) {
      const at = next++
      waiting.set(at, await work(items[at]!))
      while (waiting.has(told)) {
        tell(items[told]!, waiting.get(told)!)
        waiting.delete(told++)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, runLane))
}
