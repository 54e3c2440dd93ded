/** A piece of TypeScript found in prose or in an `@example`, and where it was found. */
export interface Snippet {
  /** Path of the file, relative to the repository. */
  readonly file: string;
  /** Line of the first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** Set for an `@example`: the package whose public names it may use without importing them. */
  readonly packageFolder?: string;
}
