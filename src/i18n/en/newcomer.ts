import type { newcomer as vi } from '../vi/newcomer.ts'

/** The first sign-in with words an administrator gave: taking one's own. */
export const newcomer = {
  title: 'Take words of your own',
  intro:
    'The words the administrator gave work once. The server chooses four others for you, and those unlock from now on. Have pen and paper ready.',
  take: 'Take my four words',
  taking: 'Taking…',
  shownTitle: 'Your four words',
  shown:
    'Write them on paper and keep it to yourself. Nobody can look them up again, not even the administrator.',
  again: 'Type the four words you wrote',
  differs: 'They differ from those above. Look again and retype.',
  goOn: 'Go to work',
} satisfies typeof vi
