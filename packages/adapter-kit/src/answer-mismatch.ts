/** Thrown by a parser: the answer does not have the expected shape at `path`, for example `items[3].id`. */
export class AnswerMismatch extends Error {
  override readonly name = "AnswerMismatch";
  readonly path: string;

  constructor(path: string, expected: string, received: unknown) {
    super(`expected ${expected}, received ${describe(received)}`);
    this.path = path;
  }
}

/** Names the kind of a value, never the value: it may be somebody's data. */
function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
