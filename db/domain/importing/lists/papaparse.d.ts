// The published types pull Node's types into the pure domain; this is the part that is used here.
declare module 'papaparse/papaparse.js' {
  type Settings = {
    readonly delimiter: string
    readonly newline: string
    readonly quoteChar?: string
    readonly header: false
    readonly skipEmptyLines: false
  }
  type Outcome = {
    readonly data: string[][]
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[]
  }
  const papaparse: { readonly parse: (text: string, settings: Settings) => Outcome }
  export default papaparse
}
