const NAME = /^[A-Z]\w*\.displayName = .*;$/gm
const CALL = /= ((?:React\w*\.)?(?:createContext|forwardRef|memo)\()/g

/**
 * Lets the build remove library components that nobody uses. By itself it keeps results of React
 * calls, because such calls could have side effects, and components with a display name, which
 * only React's developer tools read.
 * @returns {import('vite').Plugin}
 */
export function unusedComponents() {
  return {
    name: 'unused-components',
    apply: 'build',
    transform: {
      filter: { id: /node_modules.*\.m?js$/, code: /displayName|createContext|forwardRef|memo/ },
      handler: (code) => ({
        code: code.replaceAll(NAME, '').replaceAll(CALL, '= /* @__PURE__ */ $1'),
        map: null,
      }),
    },
  }
}
