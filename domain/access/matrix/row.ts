import type { Grant } from '../grants.ts'
import type { Subject } from '../roles.ts'

/** One line of the matrix. Who is not named has no right. */
export type Row = Readonly<Partial<Record<Subject, Grant>>>
