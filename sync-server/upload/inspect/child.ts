/**
 * The process that looks into strangers' files. It may read its own program and nothing else, reach no network and
 * start nothing.
 */
import { answerFiles } from './answer-files.ts'
import { inspectFile } from './inspect-file.ts'

answerFiles(inspectFile)
