/** A call that needs a second person. */
export interface Wish {
  readonly name: string
  readonly input: unknown
  readonly mayAlone: boolean
}
