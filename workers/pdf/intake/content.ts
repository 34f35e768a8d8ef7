/** Reads the operators of a page only far enough to say: nothing is seen on it but this one picture. */

export type Matrix = readonly [number, number, number, number, number, number]

export interface SolePicture {
  readonly name: string // of the XObject
  readonly matrix: Matrix
}

interface State {
  matrix: Matrix
  textMode: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const MOST_SAVES = 64
/** Set something that only matters to what is painted by others. */
const HARMLESS = new Set(
  'BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts BMC EMC MP w J j M d ri i g rg k G RG K cs CS sc scn SC SCN'.split(
    ' ',
  ),
)
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"'])
/** Text drawn with nothing: the layer a reader of letters left behind. */
const UNSEEN = 3

/** Undefined: something else is painted too, or cuts, or cannot be understood. */
export function findSolePicture(content: Uint8Array): SolePicture | undefined {
  let state: State = { matrix: IDENTITY, textMode: 0 }
  const saved: State[] = []
  let found: SolePicture | undefined
  let operands: string[] = []
  for (const token of tokensOf(new TextDecoder('latin1').decode(content))) {
    // A string without end; going on would try it again at every bracket in it.
    if (token === '(' || token === ')' || token === '<') return undefined
    if (isOperand(token)) {
      operands.push(token)
      continue
    }
    const numbers = operands.map(Number)
    if (token === 'q') {
      if (saved.length >= MOST_SAVES) return undefined
      saved.push({ ...state })
    } else if (token === 'Q') state = saved.pop() ?? state
    else if (token === 'cm') {
      if (numbers.length !== 6 || numbers.some(Number.isNaN)) return undefined
      state.matrix = multiply(numbers as unknown as Matrix, state.matrix)
    } else if (token === 'Tr') state.textMode = numbers[0] ?? 0
    else if (token === 'Do') {
      if (found !== undefined || operands.length !== 1) return undefined
      found = { name: operands[0]!.slice(1), matrix: state.matrix }
    } else if (SHOWS_TEXT.has(token)) {
      if (state.textMode !== UNSEEN) return undefined
    } else if (token === 'BDC') {
      if (operands[0] === '/OC') return undefined // may be hidden
    } else if (!HARMLESS.has(token)) return undefined
    operands = []
  }
  return found
}

/** Strings and arrays are skipped whole; they only feed text nobody sees. */
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|[\s\S]/g

function* tokensOf(text: string): Generator<string> {
  for (const [token] of text.matchAll(TOKEN)) if (!/^(?:\s|%)/.test(token)) yield token
}

function isOperand(token: string): boolean {
  return /^(?:[-+.\d(<[/]|>>|\]|true$|false$|null$)/.test(token)
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ]
}
