/** One entry of a refusal. */
export interface RefusalEntry {
  readonly title: string;
  readonly detail?: string;
  readonly pointer?: string;
}

/** The service says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly entries: readonly RefusalEntry[];

  constructor(status: number, ...entries: readonly RefusalEntry[]) {
    super(entries.map(({ title }) => title).join(" "));
    this.status = status;
    this.entries = entries;
  }
}

/** The usual form of a validation error: the detail says what is wrong. */
export function unprocessable(detail: string, pointer: string): Refusal {
  return new Refusal(422, { title: "Unprocessable Entity", detail, pointer });
}

/** What an id or a path that leads nowhere is answered. The exact body was never seen. */
export function notFound(): Refusal {
  return new Refusal(404, { title: "Resource not found" });
}
