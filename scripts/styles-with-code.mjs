const SUFFIX = '.adopted.js'

/**
 * Puts the styles that a component imports (`import './day-row.css'`) into the chunk of its code.
 * By itself the bundler makes a file of them beside each chunk, and a page waits for that too.
 * @returns {import('vite').Plugin}
 */
export function stylesWithCode() {
  return {
    name: 'styles-with-code',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.[^?]*\.css$/ },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true })
        return found && { id: `${found.id}${SUFFIX}`, moduleSideEffects: true }
      },
    },
    load: {
      filter: { id: /\.css\.adopted\.js$/ },
      handler: (id) => `
        import css from ${JSON.stringify(`${id.slice(0, -SUFFIX.length)}?inline`)}
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      `,
    },
  }
}
