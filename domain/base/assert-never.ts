/** Ends a `switch` over a union: the compiler refuses a forgotten member, and a lie at run time is loud. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member: ${JSON.stringify(value)}`)
}
