/** Reads out of a published sentence whether, and when, its paper is asked for. */
import type { PaperKind } from '../../document/paper.ts'
import { capitalised, firstSentence, shortened, withoutEnumeration } from './official-text.ts'

const MAX_LABEL = 160
const CUT_GROUP = 158 // the compiled rows cut headings about here
const MIN_TELLING = 30 // below this a label cut before "theo quy định" says too little

/** "Trường hợp trẻ em bị bỏ rơi thì phải có …" → "Trẻ em bị bỏ rơi"; null when the paper is always asked for. */
export function conditionLabel(name: string): string | null {
  const clause = firstSentence(name)
  const opening =
    /^(?:trong |đối với )?(?:trường hợp|nếu|đối với)\s+(.+?)(?:\s+thì\s|\s+phải\s|,\s+(?:thì|phải|ngoài)\s|:\s|$)/iu.exec(
      clause,
    )
  if (opening) return label(opening[1] as string)
  const subject = /^((?:người|công dân|cá nhân)\s.+?)\s+phải\s+(?:có|nộp|xuất trình)\s/iu.exec(clause)
  if (subject) return label(subject[1] as string)
  const inside =
    /(?:trong trường hợp|đối với trường hợp|\(trường hợp|nếu(?! có\)| được cấp)|đối với)\s+([^();]+)/iu.exec(
      clause,
    )
  if (inside) return label(inside[1] as string)
  return /\(nếu có\)|\bnếu có$/iu.test(clause) ? label(clause.replace(/\(?nếu có\)?/giu, '')) : null
}

/** Headings of the portal that only say "papers to hand in" or "to show"; all others separate cases. */
const NEUTRAL =
  /^(?:giấy tờ phải|thành phần hồ sơ$|thành phần hồ sơ cơ quan|lưu ý|người yêu cầu chứng thực|hồ sơ của người)/iu
const CASE = /^(?:trường hợp|đối với|nếu)/iu

/** The case a group of papers belongs to, or null. `groups` are all groups of the procedure. */
export function groupCase(group: string | null, groups: readonly (string | null)[]): string | null {
  if (group === null || NEUTRAL.test(withoutEnumeration(group))) return null
  const bare = withoutEnumeration(group)
  const cases = new Set(groups.filter((g) => g !== null && !NEUTRAL.test(withoutEnumeration(g))))
  if (cases.size < 2 && !CASE.test(bare)) return null
  const whole = group.length >= CUT_GROUP ? `${bare}…` : bare
  return label(
    whole
      .replace(/^(?:đối với )?trường hợp |^đối với |^(?:thành phần )?hồ sơ (?:khi |đề nghị )?/iu, '')
      .replace(
        /[,:]?\s*(?:thành phần )?(?:hồ sơ )?(?:kèm theo một trong những giấy tờ sau|bao gồm|gồm)[:\s]*$/iu,
        '',
      )
      .replace(/(?:\s+thì)?\s*(?:hồ sơ)?(?:\s+phải)?$/iu, ''),
  )
}

/** Does ticking this condition release a mandatory paper of the same group: "không có giấy tờ nêu trên", "không có Giấy báo tử". */
export function replacesPaper(conditionText: string, kind: PaperKind | undefined): boolean {
  if (kind === 'birth-notice') return /không có giấy chứng sinh/iu.test(conditionText)
  if (kind === 'death-notice') return /không có giấy báo tử/iu.test(conditionText)
  return /không có (?:văn bản|giấy tờ) nêu trên/iu.test(conditionText)
}

function label(text: string): string {
  const brief = text.replace(
    /\s+(?:theo các phương thức|theo quy định|quy định tại|phù hợp với quy định).*$/iu,
    '',
  )
  const telling = brief.length >= MIN_TELLING ? brief : text
  return shortened(capitalised(telling.replace(/[\s,;:.)]+$/u, '').trim()), MAX_LABEL)
}
