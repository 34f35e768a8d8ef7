/** What a device of a commune is. Nobody signs in at a kiosk or a board, and neither holds a dossier. */

/** `box`: speaks for its whole commune. `kiosk`: residents use it. `board`: shows numbers, and may read nothing else. */
export type DeviceKind = 'counter' | 'box' | 'kiosk' | 'board'

/** What a one-time code may make of a browser. A box has codes of its own. */
export const enrolledKinds = ['counter', 'kiosk', 'board'] as const satisfies readonly DeviceKind[]
export type EnrolledKind = (typeof enrolledKinds)[number]
