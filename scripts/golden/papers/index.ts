/** All papers of the golden set: one array per kind of paper, each in a file of its own. */
import type { GoldenPaper } from '../paper.ts'

export const goldenPapers: readonly GoldenPaper[] = []
