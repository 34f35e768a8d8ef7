/** Sorts the published sentences into papers to hand in, papers to show, declarations and legal prose. */
import type { Component } from '../procedure.ts'
import { withoutEnumeration } from './official-text.ts'

export type Classified = 'note' | Component['mode']

const DECLARATION =
  /^(?:bản chính )?(?:tờ khai|đơn|giấy đề nghị|văn bản đề nghị|văn bản yêu cầu|đề nghị khai báo|thông báo (?:thay đổi|về việc)|(?:bi[ểê]u )?mẫu(?: hộ tịch)? điện tử)/iu
const ELECTRONIC = /^(?:bi[ểê]u )?mẫu(?: hộ tịch)? điện tử/iu

const PROSE: readonly RegExp[] = [
  /^lưu ý/iu,
  /^giá trị sử dụng của/iu,
  /^nội dung .*gồm/iu,
  /^khi có người/iu,
  /^người (?:có )?yêu cầu .*thực hiện việc nộp/iu,
  /^người ủy quyền và người được ủy quyền/iu,
  /^trường hợp .*nộp hồ sơ thì các giấy tờ/iu,
  /^trường hợp .*thì các thông tin này được thay thế bằng dữ liệu/iu,
  /:$/u,
]

/** `group` is the portal's heading, `counted` how many originals and copies are asked. */
export function classify(
  name: string,
  group: string | null,
  counted: { readonly originals: number; readonly copies: number },
): Classified {
  const text = withoutEnumeration(name)
  const heading = group ?? ''
  if (counted.originals === 0 && counted.copies === 0) return 'note'
  if (/^lưu ý/iu.test(heading) || PROSE.some((p) => p.test(text))) return 'note'
  // Asked for at the counter and handed back: TT 03/2025/TT-VPCP art. 5(2), no scan.
  if (/xuất trình/iu.test(heading) || /^(?:người yêu cầu chứng thực )?xuất trình/iu.test(text))
    return 'present'
  if (/^một trong các giấy tờ sau: căn cước điện tử/iu.test(text)) return 'present'
  return DECLARATION.test(text) ? 'declare' : 'submit'
}

/** The interactive e-form of the portal: declared online only. */
export function isElectronicDeclaration(name: string): boolean {
  return ELECTRONIC.test(withoutEnumeration(name))
}
