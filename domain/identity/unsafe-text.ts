/** Text from outside that could show something else than it says, or break what is printed. */

// C0/C1 controls, line and paragraph separators, bidi marks and overrides, zero-width, interlinear, lone surrogates.
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/u

export function hasUnsafeCharacters(text: string): boolean {
  return UNSAFE.test(text)
}

/** Bytes of the text in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
