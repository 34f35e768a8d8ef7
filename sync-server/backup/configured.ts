/** `BACKUP_DIR`: a folder on another disk. `BACKUP_RECIPIENTS`: the public `age` keys of two people, `age1…` each. */
import { isAbsolute } from 'node:path'
import { isRecipient } from './envelope.ts'

export interface BackupSettings {
  readonly folder: string
  readonly recipients: readonly string[]
}

/** Null: no backup. A text: what is wrong with the settings. */
export function readBackup(
  folder: string | undefined,
  recipients: string | undefined,
): BackupSettings | null | string {
  if (!folder && !recipients) return null
  if (!folder) return 'BACKUP_RECIPIENTS is set, but BACKUP_DIR is not'
  if (!isAbsolute(folder)) return `BACKUP_DIR must be an absolute path; got "${folder}"`
  const keys = [...new Set((recipients ?? '').split(/[\s,;]+/).filter((key) => key !== ''))]
  // One lost key, or one person who left, must not be the end of the backup.
  if (keys.length < 2) return 'BACKUP_RECIPIENTS must name two age keys (age1…), kept by two people'
  const wrong = keys.find((key) => !isRecipient(key))
  return wrong === undefined ? { folder, recipients: keys } : `BACKUP_RECIPIENTS: "${wrong}" is no age key`
}
