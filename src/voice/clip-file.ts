/** Where a shipped clip lies: what it says in plain ASCII, the way Telex types it ("mười" and "mươi" stay apart). */

const TYPED: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '\u031b': 'w', // horn
  '\u0306': 'w', // breve
  '\u0302': 'z', // circumflex: Telex doubles the letter, which one mark cannot
}

export const VOICE_FOLDER = '/voice/'

export function clipFile(words: string): string {
  const typed = words
    .normalize('NFD')
    .replaceAll('\u0111', 'dd')
    .replaceAll(/\p{M}/gu, (mark) => TYPED[mark] ?? '')
    .replaceAll(' ', '-')
  return `${VOICE_FOLDER}${typed}.opus`
}
