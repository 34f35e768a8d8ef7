/** The middle one of values that were measured; of an even number the upper of the two, so it is always one of them. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
