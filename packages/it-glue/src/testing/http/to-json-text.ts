/** A whole number that JSON shows as a number however long it is. */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }

  toJSON(): string {
    return `\u0000${this.digits}\u0000`;
  }
}

/** As `JSON.stringify`, with exact numbers as bare digits: foreign keys are numbers even where they have 19 digits. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0000(\d+)\\u0000"/g, "$1");
}
