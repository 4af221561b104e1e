import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLicences, faultsOf, licencesOf } from './licences.mjs'

const MIT = 'Permission is hereby granted, free of charge'
const root = mkdtempSync(join(tmpdir(), 'licences-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Writes a file and creates its folders. Returns its path. */
function write(path: string, text: string): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** Makes a package with a package.json, a module and these files. Returns the module's path. */
function pack(name: string, about: object, files: Record<string, string> = {}): string {
  const folder = `node_modules/${name}`
  write(
    `${folder}/package.json`,
    JSON.stringify({ name, version: '1.2.3', main: 'a.js', ...about }),
  )
  for (const [file, text] of Object.entries(files)) write(`${folder}/${file}`, text)
  return write(`${folder}/a.js`, `export const name = ${JSON.stringify(name)}`)
}

describe('licencesOf', () => {
  it('lists each package once, by name, and none of the code of this project', () => {
    const own = write('src/own.ts', '')
    const b = pack('@scope/b', { license: 'ISC' }, { 'COPYING.md': 'ISC text' })
    const a = pack(
      'a',
      { license: 'MIT', repository: 'git@host.example:x/a.git' },
      { LICENSE: MIT },
    )
    const again = write('node_modules/a/lib/more.js', '')
    const licences = licencesOf([own, b, a, `${again}?worker`, `\0${a}?helper`], root)
    expect(licences).toEqual([
      { name: '@scope/b', version: '1.2.3', licence: 'ISC', source: '', text: 'ISC text' },
      {
        name: 'a',
        version: '1.2.3',
        licence: 'MIT',
        source: 'https://host.example/x/a',
        text: MIT,
      },
    ])
  })

  it('lists two versions of a package, one nested in another', () => {
    const outer = pack('a', { license: 'MIT' }, { LICENSE: MIT })
    const inner = pack('b/node_modules/a', { name: 'a', version: '9.0.0', license: 'MIT' })
    const found = licencesOf([outer, inner], root)
    expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1.2.3', 'a 9.0.0'])
  })

  it('adds the licence of other work that a package contains', () => {
    pack('vendor', { license: 'MIT' }, { 'LICENSE.txt': MIT, 'lib/d3/LICENSE': 'of d3' })
    const vendored = write('node_modules/vendor/lib/d3/src/index.js', '')
    expect(licencesOf([vendored], root)[0]?.text).toBe(`of d3\n\n${MIT}`)
  })

  it('takes the text from the README if there is no licence file', () => {
    const readme = `# a\n\n## License\n\n${MIT}\n\n## Thanks\n\nto all`
    const path = pack('readme', { license: 'MIT' }, { 'README.md': readme })
    expect(licencesOf([path], root)[0]?.text).toBe(MIT)
  })

  it.each([
    ['git+https://host.example/x/a.git', 'https://host.example/x/a'],
    ['git://host.example/x/a.git', 'https://host.example/x/a'],
    ['git+ssh://git@host.example/x/a.git', 'https://host.example/x/a'],
    ['x/a', 'https://github.com/x/a'],
    ['github:x/a', 'https://github.com/x/a'],
  ])('reads the address of the source code in %s', (repository, source) => {
    const path = pack('source', { license: 'MIT', repository })
    expect(licencesOf([path], root)[0]?.source).toBe(source)
  })

  it('lists work that was copied into the project', () => {
    write('src/ui/icons/LICENSE', 'Apache License')
    const icons = write('src/ui/icons/icons.ts', '')
    expect(licencesOf([icons], root)).toMatchObject([
      { name: 'Material Icons', licence: 'Apache-2.0', text: 'Apache License' },
    ])
  })
})

describe('faultsOf', () => {
  const licence = { name: 'a', version: '1.2.3', licence: 'MIT', source: '', text: MIT }

  it.each(['MIT', 'MIT AND ISC', '(ISC AND CC-BY-SA-3.0)'])('has nothing against %s', (name) => {
    expect(faultsOf({ ...licence, licence: name })).toEqual([])
  })

  it.each([
    [{ licence: '' }, 'a 1.2.3: "" is not among the allowed licences'],
    [{ licence: 'GPL-3.0-only' }, 'a 1.2.3: "GPL-3.0-only" is not among the allowed licences'],
    [{ licence: 'MIT AND GPL-2.0' }, 'a 1.2.3: "GPL-2.0" is not among the allowed licences'],
    [{ text: '' }, 'a 1.2.3 comes without the text of its licence'],
  ])('names what is wrong with %j', (wrong, fault) => {
    expect(faultsOf({ ...licence, ...wrong })).toEqual([fault])
  })
})

describe('a build', () => {
  const buildOf = (main: string) => {
    const licences = bundledLicences('licences.json')
    return build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [licences.bundle],
      worker: { plugins: licences.worker },
      build: { rolldownOptions: { input: write('src/main.js', main) } },
    })
  }
  const listed = (): unknown => JSON.parse(readFileSync(join(root, 'dist/licences.json'), 'utf8'))

  it('fails where the licence of what it contains is unknown or missing', async () => {
    pack('unknown', { license: 'SEE LICENSE IN mine' }, { LICENSE: 'mine' })
    pack('missing', { license: 'MIT' })
    const building = buildOf(
      "import { name } from 'unknown'\nimport { name as b } from 'missing'\nalert(name + b)",
    )
    await expect(building).rejects.toThrow(
      /missing 1\.2\.3 .*\nunknown 1\.2\.3: "SEE LICENSE IN mine"/,
    )
  })

  it('lists what it contains, and not what is only imported', async () => {
    pack('used', { license: 'MIT' }, { LICENSE: MIT })
    pack('unused', { license: 'GPL-3.0-only', sideEffects: false })
    await buildOf("import { name as b } from 'unused'\nimport { name } from 'used'\nalert(name)")
    expect(listed()).toMatchObject([{ name: 'used', licence: 'MIT', text: MIT }])
  })

  it('lists what only a worker contains', async () => {
    pack('in-worker', { license: 'MIT' }, { LICENSE: MIT })
    write('src/worker.js', "import { name } from 'in-worker'\npostMessage(name)")
    await buildOf("new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })")
    expect(listed()).toMatchObject([{ name: 'in-worker' }])
  })
})
