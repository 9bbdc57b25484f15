// What the content security policy of the page asks of our own code. Loaded before everything else.

// zod would try `new Function`, which the policy forbids and reports. Its settings stand on the page, so that they hold
// before zod itself is there: it comes after the first screen.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(url: string): string },
  ): unknown
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }

// Mantine fills its style elements through innerHTML. Text without < cannot make an element; all else is refused.
trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('HTML as text is not allowed')
    return text
  },
  // The worker of the PDF preview is one of our own files; nothing else may become a script.
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError('a foreign script')
    return url
  },
})

/** The nonce of this load, for whatever inserts a style element. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

// The package that keeps the page still behind a dialog looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
