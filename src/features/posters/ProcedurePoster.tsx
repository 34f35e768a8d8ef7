/** The poster of a procedure: what to bring, how long, how much, when, whom to call; a code to carry it home (C05). */
import { qrPath } from '../../device/qr-path.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import type { PosterContent } from './poster-content.ts'
import styles from './Posters.module.css'

const words = posters.paper

export function ProcedurePoster({ content, centre }: { content: PosterContent; centre: string }) {
  const { plain, official, code, bring, byCase, caseNote, note, time, fee, hours, phones, qr } = content
  return (
    <>
      <div class={styles.head}>
        <p>{centre}</p>
        <hr class={styles.rule} />
      </div>
      <h2 class={styles.title}>{plain}</h2>
      <p class={styles.official}>{official}</p>
      <h3 class={styles.part}>{words.bring}</h3>
      <ul class={styles.list}>
        {bring.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{note}</li>
      </ul>
      {byCase.length > 0 && (
        <div class={styles.case}>
          <h3 class={styles.part}>{words.byCase}</h3>
          {caseNote !== '' && <p class={styles.ask}>{caseNote}</p>}
          <ul class={styles.list}>
            {byCase.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <div class={styles.two}>
        <Lines title={words.time} lines={time} />
        <Lines title={words.fee} lines={fee} />
      </div>
      <div class={styles.foot}>
        <div>
          <h3 class={styles.part}>{words.hours}</h3>
          <p>
            {hours.split(' ').flatMap((word, at) => [
              <span key={at} class={styles.whole}>
                {word}
              </span>,
              ' ',
            ])}
          </p>
          {phones.length > 0 && <h3 class={styles.part}>{words.phone}</h3>}
          {phones.map(({ name, number }) => (
            <p key={number}>
              <span class={styles.phone}>{number}</span> {name}
            </p>
          ))}
          <p class={styles.small}>
            {words.only} {words.code}: {code}
          </p>
        </div>
        <div class={styles.scan}>
          <CodePicture path={qrPath(qr)} label={words.scan} class={styles.code} />
          <p>{words.scan}</p>
        </div>
      </div>
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 class={styles.part}>{title}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
