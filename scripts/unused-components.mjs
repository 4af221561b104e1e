const NAME = /^[A-Z]\w*\.displayName = .*;$/gm
const CALL = /= ((?:React\w*\.)?(?:createContext|forwardRef|memo)\()/g

/**
 * Lets the build leave out components of libraries that nobody uses. By itself it keeps what is
 * made by a call of React, for that could do anything, and what is given a name, which React's
 * developer tools alone read.
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
