import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../domain/base/result.ts'
import { loadProblemSentences, problemSentence } from '../i18n/problem-sentence.ts'
import type { Station } from '../sync/station.ts'
import { renderKit } from '../../tests/support/render-kit.tsx'
import { EnrolStation } from './EnrolStation.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

const otherKind = refuse('enrol.code.other-kind', { kind: 'board' })

describe('enrolling a station', () => {
  it('takes the code of the link and a name, and says what to do when it is refused', async () => {
    const enrol = vi.fn<Station['enrol']>(async () => otherKind)
    const { user } = renderKit(<EnrolStation kind="kiosk" station={{ codeOfLink: 'ABCD-2345', enrol }} />)
    expect(screen.getByRole('heading', { name: 'Đăng ký ki-ốt' })).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tên máy này')))
    await user.keyboard('{Control>}a{/Control}Ki-ốt cửa chính{Enter}')
    expect(enrol).toHaveBeenCalledExactlyOnceWith('ABCD-2345', 'Ki-ốt cửa chính')
    await screen.findByText(problemSentence(otherKind.problem))
  })
})
