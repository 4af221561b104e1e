import { basename } from 'node:path'
import { codeOf, type SourceFile } from './layers.ts'

/** Words that only this code used, each with the term of docs/glossary.md. */
export const OLD_WORDS: Readonly<Record<string, string>> = {
  held: 'remote',
  theirs: 'remote',
  fresh: 'remote',
  latest: 'remote',
  mine: 'local',
  unread: 'invalid',
  unsent: 'missing',
  'read tolerantly': 'lenient parse',
  wholes: 'atomic paths',
  'take over': 'rebase',
  contested: 'conflict',
  'with changes': 'patch',
  paired: 'align',
  sameness: 'content key',
  'kept save': 'reversible change',
  'with kept': 'reversible change',
  'put back': 'revert',
  'puts back': 'revert',
  'take back': 'revert',
  'taken back': 'revert',
  'bring back': 'revert',
  'brought back': 'revert',
  restored: 'revert',
  restoring: 'revert',
  'kept history': 'history store',
  'save keeper': 'history recorder',
  news: 'remote changes',
  elsewhere: 'remote changes',
  reread: 'refetch',
  'use moved': 'tenant switch',
  'read again': 'refetch',
  'read back': 'verify',
  'read latest': 'refetch',
  'is lost': 'outcome unknown',
  'is passing': 'outcome unknown',
  offered: 'capability',
  piece: 'lazy part',
  told: 'note',
  'name here': 'label',
  'is out': 'is open',
  'under way': 'busy',
  'in turn': 'lock',
  'until done': 'retry on conflict',
  'api beside': 'dev API',
  'files ahead': 'preload hints',
  durable: 'group commit',
  wish: 'exception',
  'one off': 'exception',
  doubled: 'overlap',
  'use turned': 'use',
  'use stay': 'use',
  'runs out': 'expiry',
  'open there': 'open status',
  'time there': 'zone time',
  'test mode': 'fault injection',
  'hours unknown': 'are hours unknown',
}

/** Where a file uses old words: in its names, its comments and its path. Texts are the user's. */
export function oldWordsIn({ path, text }: SourceFile): string[] {
  const names = path.endsWith('.json')
    ? [...text.matchAll(/"([^"\n]+)":/g)].map(([, key = '']) => key)
    : withoutTexts(text).match(/[A-Za-z_$][\w$]*/g) ?? []
  const found = [...new Set([basename(path), ...names])].map(wordsOf)
  return Object.entries(OLD_WORDS)
    .filter(([old]) => found.some((words) => ` ${words} `.includes(` ${old} `)))
    .map(([old, term]) => `${path}: ${old}, say ${term}`)
}

/** `isLostForGood` as "is lost for good". */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z\d]+/g, ' ')
    .toLowerCase()
    .trim()
