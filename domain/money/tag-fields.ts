/** EMVCo fields: two digits of tag, two of length, the value. ASCII only, so a length is bytes and letters alike. */
import { ok, refuse, type Result } from '../base/result.ts'

const ASCII = /^[\x20-\x7e]*$/

export type TagFields = ReadonlyMap<string, string>

/** `money.qr.unwritable` {tag}: longer than 99, empty, or with a letter that is two bytes for one reader and one for
 *  another. */
export function writeFields(fields: readonly (readonly [tag: string, value: string])[]): Result<string> {
  let text = ''
  for (const [tag, value] of fields) {
    if (value === '' || value.length > 99 || !ASCII.test(value)) return refuse('money.qr.unwritable', { tag })
    text += tag + String(value.length).padStart(2, '0') + value
  }
  return ok(text)
}

/** `money.qr.malformed`: a length that runs out of the text, or a tag said twice. */
export function readFields(text: string): Result<TagFields> {
  const fields = new Map<string, string>()
  for (let at = 0; at < text.length;) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4))
    const [, tag = '', length = ''] = head ?? []
    const value = text.slice(at + 4, at + 4 + Number(length))
    if (!head || value.length !== Number(length) || fields.has(tag))
      return refuse('money.qr.malformed', { at })
    fields.set(tag, value)
    at += 4 + value.length
  }
  return ok(fields)
}
