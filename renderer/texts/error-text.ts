/** What a refusal says on the screen: what happened, and what was not changed and what to do. */
export interface ErrorText {
  readonly title: string
  readonly advice: string
}
