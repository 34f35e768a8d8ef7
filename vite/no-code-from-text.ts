/**
 * pdf.js tries whether it may make code from text, and would where it may. We never let it (`isEvalSupported: false`,
 * and the policy of our pages), so the words are taken out of the build: what cannot run need not be explained.
 */
import type { Plugin } from 'vite'

/** Its own, and core-js's old ways to the global object and to Node's `require`, which stand behind newer ones. */
const FROM_TEXT = /(?<![\w.$])(new )?Function\((?=[^)]|$)/
const FROM_TEXT_ALL = new RegExp(FROM_TEXT, 'g')

const PDF_JS = /[\\/]node_modules[\\/]pdfjs-dist[\\/]/

export function noCodeFromText(): Plugin {
  return {
    name: 'no-code-from-text',
    apply: 'build',
    transform(code, id) {
      if (!PDF_JS.test(id) || !FROM_TEXT.test(code)) return undefined
      // An arrow function is no constructor: where pdf.js tries it, it throws, as it does under the policy.
      return { code: `const noCode = () => {};\n${code.replace(FROM_TEXT_ALL, '$1noCode(')}`, map: null }
    },
  }
}
