import { basename } from 'node:path'
import type { SourceFile } from './layers.ts'

/** Words that only this code used, each with its replacement from docs/glossary.md. */
const OLD_WORDS: Readonly<Record<string, string>> = {
  held: 'remote',
  theirs: 'remote',
  fresh: 'remote',
  latest: 'remote',
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
}

const TEXT = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** A property of the Web Locks API. A property of this code is found where it is declared. */
const PLATFORM = /\.held\b/g

/**
 * The old words in a file's name, identifiers, comments, and keys of texts. Interface texts may
 * use them, because they are ordinary English.
 */
export function oldWordsIn({ path, text }: SourceFile): string[] {
  const used = path.endsWith('.json')
    ? [...text.matchAll(/"([^"\n]+)":/g)].map(([, key = '']) => key)
    : [text.replace(PLATFORM, '').replace(TEXT, (one) => (one.startsWith('/') ? one : '.'))]
  const words = [basename(path), ...used].map(wordsOf)
  return Object.entries(OLD_WORDS)
    .filter(([old]) => words.some((one) => ` ${one} `.includes(` ${old} `)))
    .map(([old, term]) => `${path}: say "${term}" instead of "${old}"`)
}

/** Splits a name into words: `putBack` and `put-back` become "put back". */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\w\s*/-]+/g, ' . ')
    .replace(/[^A-Za-z\d.]+/g, ' ')
    .toLowerCase()
    .trim()
