/**
 * The process that reads the words of a PDF for our own check of a result. Like the one that inspects uploads it may read
 * its own program and nothing else: the file comes in through its input, one line of JSON goes back.
 */
import { findWords, loadReader } from './find-words.ts'
import { answerFiles } from '../upload/inspect/answer-files.ts'

// pdf.js speaks of missing drawing parts on the very stream the answers go out by.
console.log = () => {}
// Without its reader it must not look ready: a file would be blamed for a broken installation.
await loadReader()
answerFiles(async (file) => ({ ok: true, value: await findWords(file) }))
