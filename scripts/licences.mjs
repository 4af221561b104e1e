import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The licences that bundled code and data may have, as SPDX ids. Each allows what this project
 * does with the work.
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

/** Packages whose package.json differs from their licence text. The text counts. */
const CORRECTED = new Map([['date-holidays', 'ISC AND CC-BY-SA-3.0']])

/**
 * Other people's work that was copied into this repository, with its licence in the same folder.
 */
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
 * Writes the licences of everything in a bundle to a file of the build. The build fails if a
 * licence isn't allowed or its text is missing.
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
    // A worker has its own bundle, which is finished before the bundle that starts it.
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
 * The licences of modules, one for each package or copied work. This project's own code has none.
 * @param {Iterable<string>} ids paths of modules, as the bundler names them
 * @param {string} [root]
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

/**
 * The work that a folder belongs to, and that work's top folder.
 * @param {string} folder
 * @param {string} root
 */
function ownerOf(folder, root) {
  const inPackage = /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(folder)?.[0]
  if (inPackage) return { folder: inPackage, work: ofPackage(inPackage) }
  const copied = COPIED.find((one) => join(root, one.folder) === folder)
  return copied && { folder, work: copied.work }
}

/**
 * What is wrong with a licence, one sentence each.
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

/**
 * The name, version, licence and source that a package states.
 * @param {string} folder
 */
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

/**
 * A repository's address as a URL for browsers.
 * @param {string} repository
 */
function webAddress(repository) {
  const address = repository
    .replace(/^(?:git\+)?(?:https?|git|ssh):\/\/(?:git@)?/, 'https://')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^(?:github:)?(?=[\w.-]+\/[\w.-]+$)/, 'https://github.com/')
  return address.replace(/\.git$/, '')
}

/**
 * The licence texts in the folders from `from` up to its package's folder `to`, because a package
 * may contain other packages. If there are none, the licence section of the package's README.
 * @param {string} from
 * @param {string} to
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
