import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The licences that bundled work may have, by their SPDX names. Each allows what this project does
 * with it.
 */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-SA-3.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unicode-3.0',
  'Unlicense',
]

/** Where a package.json says something else than the licence text beside it, which counts. */
const CORRECTED = new Map([['date-holidays', 'ISC AND CC-BY-SA-3.0']])

/** The work of others that was copied into this repository, with its licence in the same folder. */
const COPIED = [
  {
    folder: 'src/ui/icons',
    work: {
      name: 'Material Icons',
      version: '',
      licence: 'Apache-2.0',
      source: 'https://github.com/google/material-design-icons',
    },
  },
  {
    folder: 'src/domain/holidays/ics/cldr',
    work: {
      name: 'Unicode CLDR',
      version: '48',
      licence: 'Unicode-3.0',
      source: 'https://github.com/unicode-org/cldr',
    },
  },
]

const LICENCE_FILE = /^(?:licen[sc]e|copying|notice)[\w-]*(?:\.(?:md|txt))?$/i

/** @typedef {import('../src/contract/licence.ts').Licence} Licence */

/**
 * Writes the licences of everything that is in a bundle to a file of the build. A licence that is
 * not allowed, or whose text is missing, fails the build.
 * @param {string} fileName `.json` for the console to show, anything else for a text to read
 * @returns {{ bundle: import('vite').Plugin, worker: () => import('vite').Plugin[] }}
 */
export function bundledLicences(fileName) {
  /** @type {Set<string>} */
  const modules = new Set()
  /** @param {import('vite').Rolldown.OutputBundle} bundle */
  const collect = (bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id)
    }
  }
  return {
    bundle: {
      name: 'licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        collect(bundle)
        const licences = licencesOf(modules)
        const faults = licences.flatMap(faultsOf)
        if (faults.length > 0) this.error(faults.join('\n'))
        const isJson = fileName.endsWith('.json')
        const source = isJson ? JSON.stringify(licences) : licences.map(asText).join('\n')
        this.emitFile({ type: 'asset', fileName, source })
      },
    },
    // A worker is a bundle of its own, which is finished before the one that starts it.
    worker: () => [
      {
        name: 'licences-of-worker',
        apply: 'build',
        generateBundle: (_options, bundle) => collect(bundle),
      },
    ],
  }
}

/**
 * The licences of modules, by the name of what they belong to. The code of this project has none.
 * @param {Iterable<string>} ids paths of modules, as the bundler names them @param {string} [root]
 * @returns {Licence[]}
 */
export function licencesOf(ids, root = process.cwd()) {
  /** @type {Map<string, Licence>} */
  const found = new Map()
  for (const folder of new Set([...ids].map(dirname))) {
    const owner = ownerOf(folder, root)
    if (!owner) continue
    const key = `${owner.work.name} ${owner.work.version}`
    const text = found.get(key)?.text ?? ''
    const more = textsBetween(folder, owner.folder).filter((one) => !text.includes(one))
    found.set(key, { ...owner.work, text: [text, ...more].filter(Boolean).join('\n\n') })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Whose work is in a folder, and where it begins. @param {string} folder @param {string} root */
function ownerOf(folder, root) {
  const inPackage = /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(folder)?.[0]
  if (inPackage) return { folder: inPackage, work: ofPackage(inPackage) }
  const copied = COPIED.find((one) => join(root, one.folder) === folder)
  return copied && { folder, work: copied.work }
}

/**
 * What is wrong with a licence: a sentence each.
 * @param {Licence} licence
 */
export function faultsOf({ name, version, licence, text }) {
  const ids = licence.replace(/[()]/g, '').split(' AND ')
  const unknown = ids.filter((id) => !ALLOWED.includes(id))
  return [
    ...unknown.map((id) => `${name} ${version}: "${id}" is not among the allowed licences`),
    ...(text ? [] : [`${name} ${version} comes without the text of its licence`]),
  ]
}

/** What a package says of itself. @param {string} folder */
function ofPackage(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return {
    name: String(name),
    version: String(version),
    licence: CORRECTED.get(name) ?? (typeof license === 'string' ? license : ''),
    source: webAddress(repository?.url ?? repository ?? homepage ?? ''),
  }
}

/** The address of a repository as a browser takes it. @param {string} repository */
function webAddress(repository) {
  const address = repository
    .replace(/^(?:git\+)?(?:https?|git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
  return address.replace(/\.git$/, '')
}

/**
 * The licence texts from a folder up to the one of its package: a package may contain others. Where
 * there are none, what its README says.
 * @param {string} from @param {string} to
 */
function textsBetween(from, to) {
  /** @type {string[]} */
  const texts = []
  for (let folder = from; folder.startsWith(to); folder = dirname(folder)) {
    const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name))
    texts.push(...files.map((name) => readFileSync(join(folder, name), 'utf8').trim()))
  }
  return texts.length > 0 ? texts : [licenceInReadme(join(to, 'README.md'))].filter(Boolean)
}

/** @param {string} path */
function licenceInReadme(path) {
  const readme = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const section = /^#+ *licen[sc]e *$([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(readme)?.[1]?.trim() ?? ''
  return section.includes('Permission is hereby granted') ? section : ''
}

/** @param {Licence} licence */
const asText = ({ name, version, licence, source, text }) =>
  `${'='.repeat(80)}\n${name} ${version}\n${licence}\n${source}\n\n${text}\n`
