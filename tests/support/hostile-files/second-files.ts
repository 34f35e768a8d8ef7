/** What hides in another file. */

export const PAGE = 'data:text/html,<html><script>alert(1)</script>'
/** A directory of one entry and the end record that a reader of ZIP files looks for. */
export const endOfZip = Buffer.from('504b0102504b050600000000010001000400000000000000' + '0000', 'hex')
