/** Number in the list of hostile inputs and name, the file, its outcome: a code, or null for a file that is kept. */
export type HostileItem = readonly [string, () => Uint8Array, string | null]
