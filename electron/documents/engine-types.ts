// What a Typst engine is, whichever build it comes from.
import type { Failure, Result } from '#domain/kernel/result'

export type EngineName = 'native' | 'wasm'

/** What a template says about its own pages (house-style.typ, `paper-end`). */
export type PageFacts = {
  /** Page on which each item (letter, divider, group) begins, from 1, in the order of the data. */
  readonly starts: readonly number[]
  readonly pages: number
}

type Compiled = { readonly pdf: Uint8Array; readonly facts: PageFacts; readonly warnings: string[] }

/** A template that does not compile is a fault of ours; the messages are for the log, not for the screen. */
export type TemplateFailure = Failure<'TEMPLATE_FAILED', { template: string; messages: string[] }>

export type Engine = {
  readonly name: EngineName
  /** Fills a template (file name) with the data (JSON text); same input, same bytes, with either engine. */
  readonly compile: (template: string, json: string) => Result<Compiled, TemplateFailure>
  /** Lets go of what a compile of this many pages left in memory; called when the paper is already on its way. */
  readonly tidy: (pages: number) => void
}

/** What both engines start from: all templates and fonts, in memory. */
export type EngineSources = {
  readonly templates: ReadonlyMap<string, string>
  readonly fonts: readonly Buffer[]
  readonly packagesFrom: string
}
